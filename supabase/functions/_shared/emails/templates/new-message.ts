/** NEW_MESSAGE: the first message that the reader has not read. */
import { z } from "zod";
import { someLines } from "../clean.ts";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const messageData = z.object({
  sender_name: nameOrNull,
  sender_role: z.enum(["PARENT", "TUTOR", "TEACHER", "OFFICE_MANAGER"]),
  student_name: nameOrNull,
  /** The text, where the deployment lets emails show it and the message has one. */
  body: z.string().nullish(),
});

export const newMessage = defineTemplate(messageData, (data, { texts, actionUrl }) => {
  const text = texts.newMessage;
  const sender = data.sender_name ?? texts.common.someone;
  const student = data.student_name ?? texts.common.yourStudent;
  const quote = someLines(data.body ?? "", 1000);
  const from = text.from(sender, text.roles[data.sender_role], student);
  return {
    subject: text.heading(sender, student),
    preview: text.preview,
    heading: text.heading(sender, student),
    ...(quote === "" ? { paragraphs: [from, text.elsewhere] } : { paragraphs: [from], quote }),
    ...(actionUrl === null ? {} : { button: { label: text.button, url: actionUrl } }),
    notes: [text.once],
    reason: text.reason,
  };
});
