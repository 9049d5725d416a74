/** DATA_EXPORT: a file with data is ready, was asked for, or waits for an answer. */
import { z } from "zod";
import { moment, nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const exportData = z.object({
  change: z.enum(["ready", "requested", "asked", "undecided"]),
  student_name: nameOrNull,
  requester_name: nameOrNull,
  expires_at: z.nullable(moment),
  /** Whether it is about who asked. */
  is_own: z.boolean(),
});

export const dataExport = defineTemplate(exportData, (data, { texts: { say }, format, actionUrl }) => {
  const { change } = data;
  const places = {
    requester: data.requester_name ?? say("common.someone"),
    student: data.student_name ?? say("common.yourStudent"),
    when: data.expires_at === null ? "" : format.moment(data.expires_at),
  };
  const heading = say(`export.${change}`, places);
  const text =
    change === "ready" && !data.is_own ? "export.ready.student" : (`export.${change}.text` as const);
  return {
    subject: heading,
    preview: say("export.preview"),
    heading,
    paragraphs: [say(text, places), say(`export.${change}.advice`, places)],
    ...(actionUrl === null ? {} : { button: { label: say("common.open"), url: actionUrl } }),
    reason: say("export.reason"),
  };
});
