/** INTEGRATION_STOPPED: another platform asks to be connected again, a sync waits for a word, or an account was replaced. */
import { z } from "zod";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const stopped = z.object({
  change: z.enum(["needs_reconnect", "awaiting_approval", "replaced"]),
  provider: z.string(),
  /** Missing where the reader is the student. */
  student_name: nameOrNull,
});

/** Names of products, the same in every language. */
const providers: Readonly<Record<string, string>> = {
  google_classroom: "Google Classroom",
  khan_academy: "Khan Academy",
};

export const integrationStopped = defineTemplate(stopped, (data, { texts: { say }, actionUrl }) => {
  const { change, student_name: student } = data;
  const provider = providers[data.provider] ?? data.provider;
  const heading = say(`integration.${change}`, { provider });
  const text = say(`integration.${change}.text`, {
    whose: student === null ? "own" : "student",
    provider,
    student: student ?? "",
  });
  return {
    subject: heading,
    preview: say("integration.preview"),
    heading,
    paragraphs: [text, say(`integration.${change}.advice`)],
    ...(actionUrl === null ? {} : { button: { label: say("common.open"), url: actionUrl } }),
    notes: [say("integration.once")],
    reason: say("integration.reason", { provider }),
  };
});
