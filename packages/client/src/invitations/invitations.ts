// `homeroom.invitations`: how two people become linked.
import * as z from "zod/mini";
import { type AddStudentInput, addStudentShape } from "../family/inputs.ts";
import { type Link, link } from "../family/rows.ts";
import { HomeroomError } from "../platform/errors.ts";
import { email, type InputOf, id, relation, rights } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { nothing, rowOrNull } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  direction,
  type Invitation,
  type InvitationLink,
  type InvitationPreview,
  invitation,
  invitationKind,
  invitationLink,
  invitationPreview,
  invitationStatus,
  type ListedInvitation,
  listedInvitation,
} from "./rows.ts";

export interface InviteStudentInput extends AddStudentInput {
  kind: "student";
}

const parent = {
  kind: z.literal("parent"),
  parentEmail: email,
  /** Default: `GUARDIAN`. */
  relation: z.optional(relation),
  /** What is offered. Default: all. */
  rights: z.optional(rights.check(z.minLength(1))),
};
export interface InviteParentInput extends InputOf<typeof parent> {}

const client = { kind: z.literal("client"), clientEmail: email };
export interface InviteClientInput extends InputOf<typeof client> {}

const placeholder = {
  kind: z.literal("placeholder"),
  /** The profile without an account. */
  profileId: id,
  email,
};
export interface InvitePlaceholderInput extends InputOf<typeof placeholder> {}

/**
 * Kind `student`: a client, tutor or agent invites a student, the same as `students.add`. `parent`: a
 * student invites a guardian. `client`: an agent invites a client. `placeholder`: a guardian or admin
 * invites the person behind a profile without an account to take it over.
 */
export type SendInvitationInput =
  | InviteStudentInput
  | InviteParentInput
  | InviteClientInput
  | InvitePlaceholderInput;
const sendInvitation = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("student"), ...addStudentShape }),
  z.strictObject(parent),
  z.strictObject(client),
  z.strictObject(placeholder),
]);

const listInvitationsShape = {
  /** `sent` or `received`; both by default. */
  direction: z.optional(direction),
  status: z.optional(invitationStatus),
  kind: z.optional(invitationKind),
};
export interface ListInvitationsInput extends ListInputOf<typeof listInvitationsShape> {}
const listInvitations = listInput(listInvitationsShape);

const token = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

const oneShape = {
  /** Of an invitation in one's list, or */
  invitationId: z.optional(id),
  /** from the link of its email. One of both. */
  token: z.optional(token),
};
const acceptShape = {
  ...oneShape,
  /**
   * Kind `placeholder`: those of the offered profiles that are the caller's, all by default. The rest stay
   * offered by another invitation, for a person who shares the address.
   */
  profileIds: z.optional(z.array(id).check(z.minLength(1), z.maxLength(50))),
};
export interface AcceptInvitationInput extends InputOf<typeof acceptShape> {}
const accept = z.strictObject(acceptShape).check(z.refine(hasOne, "invitationId or token: one of both."));

const blockShape = {
  /** Also block the inviter as a guardian; for students. */
  block: z.optional(z.boolean()),
};
export interface DeclineInvitationInput extends InputOf<typeof oneShape>, InputOf<typeof blockShape> {}
const decline = z
  .strictObject({ ...oneShape, ...blockShape })
  .check(z.refine(hasOne, "invitationId or token: one of both."));

function hasOne({ invitationId, token }: InputOf<typeof oneShape>): boolean {
  return (invitationId === undefined) !== (token === undefined);
}

const byId = z.strictObject({ invitationId: id });

/**
 * The token of an invitation's link, `…#token=…`; null if there is none. It travels in the fragment
 * so that no server's log sees it: read it in the app, and take it out of the address bar.
 *
 * @example
 * const token = invitationToken(window.location.href);
 */
export function invitationToken(url: string): string | null {
  // By hand: React Native's URL classes are not complete.
  const fragment = url.split("#")[1] ?? "";
  const pair = fragment.split("&").find((part) => part.startsWith("token="));
  return pair?.slice("token=".length) || null;
}

export interface InvitationsNamespace {
  /**
   * Invites somebody. The answer depends on the inviter's own input, links and limits alone: it
   * says nothing about whether the address has an account.
   *
   * Errors: `auth.required`, `role.required`, `validation.failed`, `age.not_confirmed`,
   * `link.self`, `link.exists`, `link.limit_reached`, `invitation.exists`,
   * `invitation.limit_reached`, `profile.not_found` (kind `placeholder`), `rate.limited`.
   *
   * @example
   * await homeroom.invitations.send({ kind: "parent", parentEmail: "eve@example.com", relation: "MOTHER" });
   */
  send(input: SendInvitationInput): Promise<Result<Invitation>>;

  /**
   * Invitations sent, and those to one's verified address; newest first, a page at a time.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.invitations.list({ direction: "received", status: "pending" });
   */
  list(input?: ListInvitationsInput): Promise<Result<Page<ListedInvitation>>>;

  /**
   * What the link of an invitation email leads to. Changes nothing, needs no session.
   *
   * Errors: `invitation.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const token = invitationToken(window.location.href);
   * const { data } = token ? await homeroom.invitations.preview({ token }) : { data: null };
   * if (data) greet(`${data.inviterName} invites ${data.addressHint}`);
   */
  preview(input: { token: string }): Promise<Result<InvitationPreview>>;

  /**
   * Accepts an invitation, signed in as the invited, verified address. Returns the link, which may
   * be `PENDING` where another guardian has to confirm it; null where no link is made: for a class, a
   * course or a staff, and for a profile that has no guardian.
   *
   * Errors: `auth.required`, `validation.failed`, `invitation.not_found`,
   * `invitation.wrong_account`, `invitation.expired`, `invitation.not_pending`,
   * `age.not_confirmed`, `student.role_required`, `link.exists`, `link.not_available`,
   * `link.limit_reached`, `rate.limited`.
   *
   * @example
   * const { data: link, error } = await homeroom.invitations.accept({ token });
   */
  accept(input: AcceptInvitationInput): Promise<Result<Link | null>>;

  /**
   * Declines an invitation, signed in as the invited, verified address.
   *
   * Errors: `auth.required`, `validation.failed`, `invitation.not_found`,
   * `invitation.wrong_account`, `invitation.expired`, `invitation.not_pending`, `rate.limited`.
   *
   * @example
   * await homeroom.invitations.decline({ invitationId, block: true });
   */
  decline(input: DeclineInvitationInput): Promise<Result<null>>;

  /**
   * The inviter takes a pending invitation back; its link is void.
   *
   * Errors: `auth.required`, `invitation.not_found`, `invitation.expired`,
   * `invitation.not_pending`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.invitations.revoke({ invitationId });
   */
  revoke(input: { invitationId: string }): Promise<Result<Invitation>>;

  /**
   * Sends a pending invitation again, with a new link and a new expiry; the old link is void.
   *
   * Errors: `auth.required`, `invitation.not_found`, `invitation.expired`,
   * `invitation.not_pending`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.invitations.resend({ invitationId });
   */
  resend(input: { invitationId: string }): Promise<Result<Invitation>>;

  /**
   * A link to pass on, for a pending invitation of a phone number; nothing is sent. Each call makes a new link
   * with a new expiry; the earlier one is void. It shows the invitation, and an account with that number verified can
   * accept it. `url` is null where the deployment's settings name no address; then `token` goes to `preview`.
   *
   * Errors: `age.not_confirmed`, `auth.required`, `invitation.expired`, `invitation.not_found`,
   * `invitation.not_pending`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: link } = await homeroom.invitations.share({ invitationId });
   */
  share(input: { invitationId: string }): Promise<Result<InvitationLink>>;
}

// Once for all clients: `with` makes a new one for each call.
const previewInput = z.strictObject({ token });

export function invitationsNamespace(transport: Transport): InvitationsNamespace {
  return {
    send: method(sendInvitation, (input) => {
      switch (input.kind) {
        case "student": {
          const { kind: _, ...student } = input;
          return transport.call("add_student", student, invitation, { once: true });
        }
        case "parent": {
          const { kind: _, ...parent } = input;
          return transport.call("invite_parent", parent, invitation, { once: true });
        }
        case "client":
          return transport.call("invite_client", { clientEmail: input.clientEmail }, invitation, {
            once: true,
          });
        case "placeholder": {
          const { profileId, email } = input;
          return transport.call("invite_placeholder", { profileId, email }, invitation, { once: true });
        }
      }
    }),
    list: optionalMethod(listInvitations, (input) =>
      transport.page(
        (options) => {
          let query = transport.supabase.from("my_invitations").select("*", options);
          if (input.direction) query = query.eq("direction", input.direction);
          if (input.status) query = query.eq("status", input.status);
          if (input.kind) query = query.eq("kind", input.kind);
          return query.order("created_at", { ascending: false }).order("id");
        },
        listedInvitation,
        rangeOf(input),
      ),
    ),
    preview: method(previewInput, async (input) => {
      const found = await transport.call("preview_invitation", input, z.array(invitationPreview), {
        repeatable: true,
      });
      if (found.error) return found;
      const [row] = found.data;
      return row ? success(row) : failure(new HomeroomError("invitation.not_found", null));
    }),
    accept: method(accept, (input) =>
      transport.call("accept_invitation", input, rowOrNull(link), { once: true }),
    ),
    decline: method(decline, (input) => transport.call("decline_invitation", input, nothing, { once: true })),
    revoke: method(byId, (input) => transport.call("revoke_invitation", input, invitation, { once: true })),
    share: method(byId, async (input) => {
      const made = await transport.call("share_invitation", input, z.array(invitationLink));
      if (made.error) return made;
      const [row] = made.data;
      return row ? success(row) : failure(new HomeroomError("invitation.not_found", null));
    }),
    resend: method(byId, (input) => transport.call("resend_invitation", input, invitation, { once: true })),
  };
}
