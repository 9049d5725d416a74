/** INTEGRATION_STOPPED: another platform asks to be connected again, or a sync waits for a word. */
import { z } from "zod";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const stopped = z.object({
  change: z.enum(["needs_reconnect", "awaiting_approval"]),
  provider: z.string(),
  /** Missing where the reader is the student. */
  student_name: nameOrNull,
});

export const integrationStopped = defineTemplate(stopped, (data, { texts, actionUrl }) => {
  const text = texts.integrationStopped;
  const provider = text.provider(data.provider);
  const said = text[data.change](provider, data.student_name);
  return {
    subject: said.heading,
    preview: text.preview,
    heading: said.heading,
    paragraphs: [said.sentence, said.advice],
    ...(actionUrl === null ? {} : { button: { label: texts.common.open, url: actionUrl } }),
    notes: [text.once],
    reason: text.reason(provider),
  };
});
