// Consents.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import {
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const { consent_decision, consent_method, consent_side, consent_state } = Constants.public.Enums;

const consentShape = {
  studentId: z.guid(),
  /** Null where one has no say any more. */
  studentName: z.nullable(z.string()),
  /** `account`, `media`, or `integration:<provider>`. */
  purpose: z.string(),
  /** Whether it may be used, whoever decided; null where one has no say any more. */
  state: z.nullable(z.enum(consent_state)),
  /** When a consent ends whose giver is no guardian any more, unless somebody gives it. */
  endsAt: z.nullable(timestamp),
  /** What one said oneself, last. */
  ownDecision: z.nullable(z.enum(consent_decision)),
  ownMadeAt: z.nullable(timestamp),
  /** The version of the text that is asked for now. */
  textVersion: z.int(),
  mayGive: z.boolean(),
  mayWithdraw: z.boolean(),
} satisfies ShapeOf<Tables<"my_consents">>;
/** The state of one purpose for a student, and one's own word. */
export interface Consent extends RowOf<typeof consentShape> {}
export const consent: RowSchema<Consent> = rowSchema(consentShape);

const consentEntryShape = {
  id: z.guid(),
  studentId: z.guid(),
  purpose: z.string(),
  decision: z.enum(consent_decision),
  /** As whom one decided. */
  side: z.enum(consent_side),
  method: z.enum(consent_method),
  textVersion: z.nullable(z.int()),
  /** The language in which the text was shown. */
  locale: z.nullable(z.string()),
  /** Where the paper is that one recorded for a school. */
  evidence: z.nullable(z.string()),
  madeAt: timestamp,
} satisfies ShapeOf<Tables<"my_consent_entries">>;
/** What one gave, withdrew or recorded. */
export interface ConsentEntry extends RowOf<typeof consentEntryShape> {}
export const consentEntry: RowSchema<ConsentEntry> = rowSchema(consentEntryShape);

const consentTextShape = {
  purpose: z.string(),
  version: z.int(),
  locale: z.string(),
  title: z.string(),
  body: z.string(),
  publishedAt: timestamp,
} satisfies ShapeOf<Tables<"consent_texts">>;
/** What a person is shown who is asked for a consent. */
export interface ConsentText extends RowOf<typeof consentTextShape> {}
export const consentText: RowSchema<ConsentText> = rowSchema(consentTextShape);

const studentConsentShape = {
  purpose: z.string(),
  state: z.enum(consent_state),
  endsAt: z.nullable(timestamp),
  /** The newest entry, and the side that made it; never who. Null: nobody has decided. */
  decision: z.nullable(z.enum(consent_decision)),
  side: z.nullable(z.enum(consent_side)),
  method: z.nullable(z.enum(consent_method)),
  evidence: z.nullable(z.string()),
  madeAt: z.nullable(timestamp),
} satisfies ShapeOf<FunctionRow<"list_consents">>;
/** The state of one purpose for a student, for the school. */
export interface StudentConsent extends RowOf<typeof studentConsentShape> {}
export const studentConsent: RowSchema<StudentConsent> = rowSchema(studentConsentShape);
