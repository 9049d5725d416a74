// Links between people, and what remains when one ends.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { camelKeys } from "../platform/camel-case.ts";
import { relation, right } from "../platform/fields.ts";
import {
  type FunctionRow,
  type Nullable,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const { link_status, relationship_type } = Constants.public.Enums;

const linkShape = {
  id: z.guid(),
  /** The guardian, or the agent. */
  sourceProfileId: z.guid(),
  /** The student, or the agent's client. */
  targetProfileId: z.guid(),
  relationshipType: z.enum(relationship_type),
  status: z.enum(link_status),
  /** Guardians only. */
  relation: z.nullable(relation),
  /** Guardians only: the student's primary one; null to the guardian. */
  isPrimary: z.nullable(z.boolean()),
  /** Guardians only: the effective rights. */
  rights: z.array(right),
  metadata: z.pipe(
    z.transform(camelKeys),
    z.object({
      /** `invitation`, `direct_link`, `admin` or `booking`. */
      createdVia: z.optional(z.string()),
      invitedAt: z.optional(z.string()),
    }),
  ),
  createdAt: timestamp,
  /** Null to the guardian or agent. */
  updatedAt: z.nullable(timestamp),
} satisfies ShapeOf<Nullable<Omit<Tables<"profile_graph">, "granted_rights" | "minor_until">>>;
/** A link between two people. */
export interface Link extends RowOf<typeof linkShape> {}
export const link: RowSchema<Link> = rowSchema(linkShape);

const unlinkedShape = {
  linkId: z.guid(),
  /** Bookings that lost their student. */
  unassigned: z.array(z.guid()),
  /** Bookings that were canceled. */
  cancelled: z.array(z.guid()),
};
/** What ended with a link. */
export interface Unlinked extends RowOf<typeof unlinkedShape> {}
export const unlinked: RowSchema<Unlinked> = rowSchema(unlinkedShape);

const waitingGuardianShape = {
  linkId: z.guid(),
  guardianId: z.guid(),
  fullName: z.nullable(z.string()),
  relation,
  rights: z.array(right),
  waitingSince: timestamp,
  /** Whether a family guardian objected; never who. */
  wasObjected: z.boolean(),
} satisfies ShapeOf<FunctionRow<"list_waiting_guardians">>;
/** A guardian who waits for an agreement. */
export interface WaitingGuardian extends RowOf<typeof waitingGuardianShape> {}
export const waitingGuardian: RowSchema<WaitingGuardian> = rowSchema(waitingGuardianShape);
