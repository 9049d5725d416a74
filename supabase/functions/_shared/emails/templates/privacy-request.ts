/**
 * PRIVACY_REQUEST and PRIVACY_UNHANDLED: a privacy request waits for who handles it, or for anybody at all; an erasure was
 * asked for by the recipient, or by somebody else, and the recipient may object.
 */
import { z } from "zod";
import { moment } from "../fields.ts";
import { defineTemplate } from "../template.ts";

// No names: others may see the mailbox.
const waiting = z.object({ due_at: moment, level_until: moment });
const erasure = z.object({ erasure: z.enum(["family", "own"]), starts_at: moment });
const unhandled = z.object({ request_id: z.uuid(), requested_at: moment, due_at: moment });

export const privacyWaiting = defineTemplate(
  z.union([waiting, erasure]),
  (data, { texts: { say }, format, actionUrl }) => {
    const button = actionUrl === null ? {} : { button: { label: say("privacy.button"), url: actionUrl } };
    if (!("erasure" in data)) {
      return {
        subject: say("privacy.heading"),
        preview: say("privacy.preview"),
        heading: say("privacy.heading"),
        paragraphs: [
          say("privacy.text", { when: format.moment(data.due_at) }),
          say("privacy.level", { when: format.moment(data.level_until) }),
        ],
        ...button,
        reason: say("privacy.reason"),
      };
    }
    const when = format.moment(data.starts_at);
    const heading = say(data.erasure === "own" ? "privacy.own" : "privacy.family");
    return {
      subject: heading,
      preview: say("privacy.erasure.preview"),
      heading,
      paragraphs:
        data.erasure === "own"
          ? [say("privacy.own.text", { when }), say("privacy.own.advice")]
          : [say("privacy.family.text", { when })],
      ...button,
      reason: say("privacy.erasure.reason"),
    };
  },
);

export const privacyUnhandled = defineTemplate(unhandled, (data, { texts: { say }, format }) => ({
  subject: say("privacy.unhandled"),
  preview: say("privacy.preview"),
  heading: say("privacy.unhandled"),
  paragraphs: [
    say("privacy.unhandled.text", {
      when: format.moment(data.requested_at),
      due: format.moment(data.due_at),
    }),
    say("privacy.unhandled.advice", { id: data.request_id }),
    say("privacy.unhandled.again"),
  ],
  reason: say("privacy.unhandled.reason"),
}));
