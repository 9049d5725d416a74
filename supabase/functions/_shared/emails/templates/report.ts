/** REPORT_CHANGED and REPORT_UNHANDLED: a report or a concern waits for who handles it, or for anybody at all. */
import { z } from "zod";
import { moment } from "../fields.ts";
import { defineTemplate } from "../template.ts";

// No names: others may see the mailbox.
const waiting = z.object({ due_at: moment });
const unhandled = z.object({ case_id: z.uuid(), created_at: moment });

export const reportWaiting = defineTemplate(waiting, (data, { texts: { say }, format, actionUrl }) => ({
  subject: say("report.heading"),
  preview: say("report.preview"),
  heading: say("report.heading"),
  paragraphs: [say("report.text"), say("report.due", { when: format.moment(data.due_at) })],
  ...(actionUrl === null ? {} : { button: { label: say("report.button"), url: actionUrl } }),
  notes: [say("report.secret")],
  reason: say("report.reason"),
}));

export const reportUnhandled = defineTemplate(unhandled, (data, { texts: { say }, format }) => ({
  subject: say("report.unhandled"),
  preview: say("report.preview"),
  heading: say("report.unhandled"),
  paragraphs: [
    say("report.unhandled.text", { when: format.moment(data.created_at) }),
    say("report.unhandled.advice", { id: data.case_id }),
    say("report.unhandled.again"),
  ],
  notes: [say("report.secret")],
  reason: say("report.unhandled.reason"),
}));
