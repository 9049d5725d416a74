/** INVITATION: somebody invites the owner of an address. The one email that people without an account get. */
import { z } from "zod";
import { invitationLink } from "../../links.ts";
import { moment, name, webAddress } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const invitationData = z.object({
  kind: z.enum(["student", "parent", "client", "placeholder", "member"]),
  inviter_name: name,
  relation: z
    .enum(["FATHER", "MOTHER", "GUARDIAN", "OTHER"])
    .nullish()
    .transform((relation) => relation ?? null),
  expires_at: moment,
  /** The page that shows invitations; null: the one that these functions show themselves. */
  link_base: webAddress.nullish().transform((url) => url ?? null),
});

export const invitation = defineTemplate(
  invitationData,
  (data, { texts, format, address, invitationPage, tokenPlaceholder }) => {
    const text = texts.invitation;
    const inviter = data.inviter_name || texts.common.someone;
    return {
      subject: text.subject(inviter),
      preview: text.preview(inviter),
      heading: text.heading(inviter),
      paragraphs: [text.intro[data.kind](inviter, data.relation), text.nothingYet],
      button: {
        label: text.button,
        url: invitationLink(data.link_base ?? invitationPage, tokenPlaceholder),
        showUrl: true,
      },
      notes: [text.onlyYou(address), text.expires(format.moment(data.expires_at)), text.ignore(inviter)],
      reason: text.reason(inviter),
    };
  },
);
