// Invitations, as the inviter, the invited and a visitor with the link see them.
import { z } from "zod";
import { relation, right } from "../core/fields.ts";
import { Constants, type Tables } from "../database.types.ts";
import { type FunctionRow, type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

const { invitation_kind, invitation_status, membership_role } = Constants.public.Enums;

export const invitationKind = z.enum(invitation_kind);
export const invitationStatus = z.enum(invitation_status);
export const direction = z.enum(["sent", "received"]);

const invitationShape = {
  id: z.guid(),
  /** `student`: be my student. `parent`: be my guardian. `client`: let me book for you. `placeholder`: this profile is you. `class`: sit in this class. `member`: work here. */
  kind: invitationKind,
  inviterId: z.guid(),
  /** Either an address or a number. */
  inviteeEmail: z.string().nullable(),
  inviteePhone: z.string().nullable(),
  /** Kinds `student` and `parent`. */
  relation: relation.nullable(),
  /** What the guardian asks, or is offered. */
  rights: z.array(right),
  status: invitationStatus,
  expiresAt: timestamp,
  sentAt: timestamp,
  sendCount: z.int(),
  createdAt: timestamp,
  respondedAt: timestamp.nullable(),
} satisfies ShapeOf<Tables<"invitations">>;
/** An invitation, for its inviter. Never says whether the address has an account. */
export interface Invitation extends RowOf<typeof invitationShape> {}
export const invitation: RowSchema<Invitation> = rowSchema(invitationShape);

const inListShape = {
  /** `sent` or `received`. */
  direction,
  inviterName: z.string().nullable(),
  /** Kinds `class` and `course`: about which student. */
  studentId: z.guid().nullable(),
  /** Kind `member`: as what. */
  memberRole: z.enum(membership_role).nullable(),
  /** Kinds `class`, `course` and `member`: where. */
  placeName: z.string().nullable(),
};
const listedInvitationShape = { ...invitationShape, ...inListShape } satisfies ShapeOf<
  Tables<"my_invitations">
>;
/** An invitation in one's own list, sent or received. */
export interface ListedInvitation extends Invitation, RowOf<typeof inListShape> {}
export const listedInvitation: RowSchema<ListedInvitation> = rowSchema(listedInvitationShape);

const invitationPreviewShape = {
  inviterName: z.string().nullable(),
  kind: invitationKind,
  relation: relation.nullable(),
  status: invitationStatus,
  expiresAt: timestamp,
  /** Such as `c•••@example.com`; null for a number. */
  addressHint: z.string().nullable(),
} satisfies ShapeOf<FunctionRow<"preview_invitation">>;
/** What somebody with the link of an invitation may see. */
export interface InvitationPreview extends RowOf<typeof invitationPreviewShape> {}
export const invitationPreview: RowSchema<InvitationPreview> = rowSchema(invitationPreviewShape);

export const addedStudent = rowSchema({
  index: z.int(),
  invitationId: z.guid().nullable(),
  error: z.string().nullable(),
} satisfies ShapeOf<FunctionRow<"add_students">>);
