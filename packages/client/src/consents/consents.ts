// `homeroom.consents`: what a family allows for a student, and takes back.
import * as z from "zod/mini";
import { type InputOf, id, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type Consent,
  type ConsentEntry,
  type ConsentText,
  consent,
  consentEntry,
  consentText,
  type StudentConsent,
  studentConsent,
} from "./rows.ts";

/** `account` (of a child), `media`, or `integration:<provider>`. */
const purpose = z.string().check(z.regex(/^[a-z_:]{1,60}$/, "Not a purpose."));
const version = z.int().check(z.minimum(1), z.maximum(10_000));
const locale = z.string().check(z.minLength(2), z.maxLength(35));

const listConsentsShape = {
  /** Only those of this student. */
  studentId: z.optional(id),
};
export interface ListConsentsInput extends ListInputOf<typeof listConsentsShape> {}
const listConsents = listInput(listConsentsShape);

const consentTextsShape = { purpose, version };
export interface ConsentTextsInput extends InputOf<typeof consentTextsShape> {}
const consentTexts = z.strictObject(consentTextsShape);

const giveConsentShape = {
  studentId: id,
  purpose,
  /** The version of the text that was shown, and its language. */
  textVersion: version,
  locale,
};
export interface GiveConsentInput extends InputOf<typeof giveConsentShape> {}
const giveConsent = z.strictObject(giveConsentShape);

const ofPurposeShape = { studentId: id, purpose };
export interface ConsentInput extends InputOf<typeof ofPurposeShape> {}
const ofPurpose = z.strictObject(ofPurposeShape);

const recordConsentShape = {
  studentId: id,
  purpose,
  decision: z.enum(["given", "withdrawn"]),
  /** Where the paper is: 1 to 500 characters. */
  evidence: text(500),
};
export interface RecordConsentInput extends InputOf<typeof recordConsentShape> {}
const recordConsent = z.strictObject(recordConsentShape);

const ofStudent = z.strictObject({ studentId: id });

export interface ConsentsNamespace {
  /**
   * The consents of oneself and of one's students, one row for each purpose: the state, and one's own word, never who
   * else acted. Somebody who is no guardian any more finds what they gave, without a state, and may withdraw it.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: consents } = await homeroom.consents.list({ studentId });
   */
  list(input?: ListConsentsInput): Promise<Result<Page<Consent>>>;

  /**
   * What one gave, withdrew or recorded, newest first.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: entries } = await homeroom.consents.entries();
   */
  entries(input?: ListConsentsInput): Promise<Result<Page<ConsentEntry>>>;

  /**
   * A text in every language that there is. Show one before `give`, and pass its version and language.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: texts } = await homeroom.consents.texts({ purpose: "media", version: 1 });
   */
  texts(input: ConsentTextsInput): Promise<Result<ConsentText[]>>;

  /**
   * Gives a consent, as a family guardian with `view_progress`; from the consent age on the student gives it instead. It
   * lifts one's own withdrawal, not that of somebody else.
   *
   * Errors: `auth.required`, `student.not_found`, `consent.not_yours`, `consent.text_outdated`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * await homeroom.consents.give({ studentId, purpose: "media", textVersion: 1, locale: "en" });
   */
  give(input: GiveConsentInput): Promise<Result<null>>;

  /**
   * Withdraws a consent, or says no: from then on it is not used, whoever else gave it. An integration ends. For those
   * who may give it, and for everybody who gave it once.
   *
   * Errors: `auth.required`, `student.not_found`, `consent.not_yours`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.consents.withdraw({ studentId, purpose: "integration:google_classroom" });
   */
  withdraw(input: ConsentInput): Promise<Result<null>>;

  /**
   * Asks those who may give a consent, or else the school; once a day. Nobody is told who asked.
   *
   * Errors: `auth.required`, `student.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.consents.ask({ studentId, purpose: "media" });
   */
  ask(input: ConsentInput): Promise<Result<null>>;

  /**
   * Every purpose of a student with its state and newest entry, by side, never by name. For managers of the student's
   * school, and admins (audited).
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: consents } = await homeroom.consents.ofStudent({ studentId });
   */
  ofStudent(input: { studentId: string }): Promise<Result<StudentConsent[]>>;

  /**
   * Records what the school has seen on paper; it lifts every withdrawal made before. For managers of the student's
   * school, and admins.
   *
   * Errors: `auth.required`, `permission.denied`, `student.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.consents.record({ studentId, purpose: "media", decision: "given", evidence: "Folder 7" });
   */
  record(input: RecordConsentInput): Promise<Result<null>>;
}

export function consentsNamespace(transport: Transport): ConsentsNamespace {
  const { supabase } = transport;
  return {
    list: optionalMethod(listConsents, ({ studentId, ...input }) =>
      transport.page(
        (options) => {
          const rows = supabase.from("my_consents").select("*", options);
          return (studentId === undefined ? rows : rows.eq("student_id", studentId))
            .order("student_name")
            .order("student_id")
            .order("purpose");
        },
        consent,
        rangeOf(input),
      ),
    ),
    entries: optionalMethod(listConsents, ({ studentId, ...input }) =>
      transport.page(
        (options) => {
          const rows = supabase.from("my_consent_entries").select("*", options);
          return (studentId === undefined ? rows : rows.eq("student_id", studentId))
            .order("made_at", { ascending: false })
            .order("id");
        },
        consentEntry,
        rangeOf(input),
      ),
    ),
    texts: method(consentTexts, (input) =>
      transport.rows(
        () =>
          supabase
            .from("consent_texts")
            .select("*")
            .eq("purpose", input.purpose)
            .eq("version", input.version)
            .order("locale"),
        consentText,
      ),
    ),
    give: method(giveConsent, (input) =>
      transport.call("give_consent", input, nothing, { repeatable: true }),
    ),
    withdraw: method(ofPurpose, (input) =>
      transport.call("withdraw_consent", input, nothing, { repeatable: true }),
    ),
    ask: method(ofPurpose, (input) =>
      transport.call("ask_for_consent", input, nothing, { repeatable: true }),
    ),
    ofStudent: method(ofStudent, (input) =>
      transport.call("list_consents", input, z.array(studentConsent), { repeatable: true }),
    ),
    record: method(recordConsent, (input) =>
      transport.call("record_consent", input, nothing, { once: true }),
    ),
  };
}
