/** PRIVACY_REQUEST and PRIVACY_UNHANDLED: a privacy request waits for who handles it, or for anybody at all. */
import { z } from "zod";
import { moment } from "../fields.ts";
import { defineTemplate } from "../template.ts";

// No names: others may see the mailbox.
const waiting = z.object({ due_at: moment, level_until: moment });
const unhandled = z.object({ request_id: z.uuid(), requested_at: moment, due_at: moment });

export const privacyWaiting = defineTemplate(waiting, (data, { texts: { say }, format, actionUrl }) => ({
  subject: say("privacy.heading"),
  preview: say("privacy.preview"),
  heading: say("privacy.heading"),
  paragraphs: [
    say("privacy.text", { when: format.moment(data.due_at) }),
    say("privacy.level", { when: format.moment(data.level_until) }),
  ],
  ...(actionUrl === null ? {} : { button: { label: say("privacy.button"), url: actionUrl } }),
  reason: say("privacy.reason"),
}));

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
