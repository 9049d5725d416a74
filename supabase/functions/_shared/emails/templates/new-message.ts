/** NEW_MESSAGE: the first message that the reader has not read. */
import { z } from "zod";
import { someLines } from "../clean.ts";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const messageData = z.object({
  sender_name: nameOrNull,
  sender_role: z.enum(["PARENT", "STUDENT", "TUTOR", "TEACHER", "OFFICE_MANAGER"]),
  student_name: nameOrNull,
  /** Between an adult student and staff. */
  is_own: z.boolean(),
  /** The text, where the deployment lets emails show it and the message has one. */
  body: z.string().nullish(),
});

export const newMessage = defineTemplate(messageData, (data, { texts: { say }, actionUrl }) => {
  const sender = data.sender_name ?? say("common.someone");
  const student = data.student_name ?? say("common.yourStudent");
  const quote = someLines(data.body ?? "", 1000);
  const role = data.sender_role;
  const heading = data.is_own
    ? say("message.heading.own", { sender })
    : say("message.heading", { sender, student });
  const from = data.is_own
    ? say("message.from.own", { role, sender })
    : say("message.from", { role, sender, student });
  return {
    subject: heading,
    preview: say("message.preview"),
    heading,
    ...(quote === "" ? { paragraphs: [from, say("message.elsewhere")] } : { paragraphs: [from], quote }),
    ...(actionUrl === null ? {} : { button: { label: say("message.button"), url: actionUrl } }),
    notes: [say("message.once")],
    reason: say("message.reason"),
  };
});
