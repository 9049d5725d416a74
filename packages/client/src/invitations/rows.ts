// Invitations, as the inviter, the invited and a visitor with the link see them.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { camelKeys } from "../platform/camel-case.ts";
import { relation, right } from "../platform/fields.ts";
import {
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

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
  inviteeEmail: z.nullable(z.string()),
  inviteePhone: z.nullable(z.string()),
  /** Kinds `student` and `parent`. */
  relation: z.nullable(relation),
  /** What the guardian asks, or is offered. */
  rights: z.array(right),
  status: invitationStatus,
  expiresAt: timestamp,
  /** Null for a phone number to which no text message was sent, see `share`. Says nothing about delivery. */
  sentAt: z.nullable(timestamp),
  sendCount: z.int(),
  createdAt: timestamp,
  respondedAt: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"invitations">>;
/** An invitation, for its inviter. Never says whether the address has an account. */
export interface Invitation extends RowOf<typeof invitationShape> {}
export const invitation: RowSchema<Invitation> = rowSchema(invitationShape);

/** What a placeholder's invitation takes over: `student`, `staff`, `guardian`, or null for neither yet. */
const offeredProfiles = <S extends z.core.$ZodType>(student: S) =>
  z.nullable(
    z.array(
      z.pipe(
        z.transform(camelKeys),
        z.object({
          profileId: z.guid(),
          fullName: z.nullable(z.string()),
          role: z.nullable(z.enum(["student", "staff", "guardian"])),
          /** Whose guardian it makes the person, and what they may do. */
          students: z.array(student),
        }),
      ),
    ),
  );

/** What a guardian is to a student, and may do. */
const unnamed = z.object({ relation, rights: z.array(right) });
const named = z.pipe(
  z.transform(camelKeys),
  z.object({ fullName: z.nullable(z.string()), relation, rights: z.array(right) }),
);

const inListShape = {
  /** `sent` or `received`. */
  direction,
  inviterName: z.nullable(z.string()),
  /** Kinds `class` and `course`: about which student. */
  studentId: z.nullable(z.guid()),
  /** Kind `member`: as what. */
  memberRole: z.nullable(z.enum(membership_role)),
  /** Kinds `class`, `course` and `member`: where. */
  placeName: z.nullable(z.string()),
  /** Kind `placeholder`, received and pending: whose profile it is. */
  profileName: z.nullable(z.string()),
  /** Kind `placeholder`, received and pending: the guardians who come with it, and what they may do. */
  guardians: z.nullable(z.array(named)),
  /** Kind `placeholder`, received and pending: all that accepting takes over, as of a person with several. */
  profiles: offeredProfiles(named),
};
const listedInvitationShape = { ...invitationShape, ...inListShape } satisfies ShapeOf<
  Tables<"my_invitations">
>;
/** An invitation in one's own list, sent or received. */
export interface ListedInvitation extends Invitation, RowOf<typeof inListShape> {}
export const listedInvitation: RowSchema<ListedInvitation> = rowSchema(listedInvitationShape);

const invitationPreviewShape = {
  inviterName: z.nullable(z.string()),
  kind: invitationKind,
  relation: z.nullable(relation),
  status: invitationStatus,
  expiresAt: timestamp,
  /** Such as `c•••@example.com`, or `•••01` of a phone number. */
  addressHint: z.nullable(z.string()),
  /** Kind `placeholder`: whose profile it is. */
  profileName: z.nullable(z.string()),
  /** Kind `placeholder`: what the guardians who come with it are and may do. Their names show in the list of the invited person. */
  guardians: z.nullable(z.array(unnamed)),
  /** Kind `placeholder`: all that accepting takes over. */
  profiles: offeredProfiles(unnamed),
} satisfies ShapeOf<FunctionRow<"preview_invitation">>;
/** What somebody with the link of an invitation may see. */
export interface InvitationPreview extends RowOf<typeof invitationPreviewShape> {}
export const invitationPreview: RowSchema<InvitationPreview> = rowSchema(invitationPreviewShape);

const invitationLinkShape = {
  token: z.string(),
  url: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"share_invitation">>;
/** A link that the inviter passes on. */
export interface InvitationLink extends RowOf<typeof invitationLinkShape> {}
export const invitationLink: RowSchema<InvitationLink> = rowSchema(invitationLinkShape);

export const addedStudent = rowSchema({
  index: z.int(),
  invitationId: z.nullable(z.guid()),
  error: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"add_students">>);
