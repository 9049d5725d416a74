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
  (data, { texts: { say }, format, address, invitationPage, tokenPlaceholder }) => {
    const inviter = data.inviter_name || say("common.someone");
    return {
      subject: say("invitation.subject", { inviter }),
      preview: say("invitation.preview", { inviter }),
      heading: say("invitation.heading", { inviter }),
      paragraphs: [
        say(`invitation.intro.${data.kind}`, { inviter, relation: data.relation ?? "OTHER" }),
        say("invitation.nothingYet"),
      ],
      button: {
        label: say("invitation.button"),
        url: invitationLink(data.link_base ?? invitationPage, tokenPlaceholder),
        showUrl: true,
      },
      notes: [
        say("invitation.onlyYou", { address }),
        say("invitation.expires", { moment: format.moment(data.expires_at) }),
        say("invitation.ignore", { inviter }),
      ],
      reason: say("invitation.reason", { inviter }),
    };
  },
);
