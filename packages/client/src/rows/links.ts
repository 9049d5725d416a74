// Links between people, and what remains when one ends.
import { z } from "zod";
import { camelKeys } from "../core/camel-case.ts";
import { relation, right } from "../core/fields.ts";
import { Constants, type Tables } from "../database.types.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

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
  relation: relation.nullable(),
  /** Guardians only: the student's primary one. */
  isPrimary: z.boolean(),
  /** Guardians only: what was granted; restrictions may leave less. */
  rights: z.array(right),
  metadata: z.preprocess(
    camelKeys,
    z.object({
      /** `invitation`, `direct_link`, `admin` or `booking`. */
      createdVia: z.string().optional(),
      invitedAt: z.string().optional(),
    }),
  ),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"profile_graph">>;
/** A link between two people. */
export interface Link extends RowOf<typeof linkShape> {}
export const link: RowSchema<Link> = rowSchema(linkShape);

const unlinkedShape = {
  linkId: z.guid(),
  /** Bookings that lost their student. */
  unassigned: z.array(z.guid()),
  /** Bookings that were cancelled. */
  cancelled: z.array(z.guid()),
};
/** What ended with a link. */
export interface Unlinked extends RowOf<typeof unlinkedShape> {}
export const unlinked: RowSchema<Unlinked> = rowSchema(unlinkedShape);
