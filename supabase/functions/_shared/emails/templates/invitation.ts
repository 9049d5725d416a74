/** INVITATION: somebody invites the owner of an address. The one mail that people without an account get. */
import { z } from "zod";
import { moment, name, webAddress } from "../fields.ts";
import { invitationLink } from "../../links.ts";
import { defineTemplate } from "../template.ts";

const invitationData = z.object({
  kind: z.enum(["student", "parent", "client"]),
  inviter_name: name,
  relation: z.enum(["FATHER", "MOTHER", "GUARDIAN", "OTHER"]).nullish().transform((relation) => relation ?? null),
  expires_at: moment,
  link_base: webAddress,
});

export const invitation = defineTemplate(invitationData, (data, { texts, format, address, tokenPlaceholder }) => {
  const text = texts.invitation;
  const inviter = data.inviter_name || texts.common.someone;
  return {
    subject: text.subject(inviter),
    preview: text.preview(inviter),
    heading: text.heading(inviter),
    paragraphs: [text.intro[data.kind](inviter, data.relation), text.nothingYet],
    button: { label: text.button, url: invitationLink(data.link_base, tokenPlaceholder), showUrl: true },
    notes: [text.onlyYou(address), text.expires(format.moment(data.expires_at)), text.ignore(inviter)],
    reason: text.reason(inviter),
  };
});
