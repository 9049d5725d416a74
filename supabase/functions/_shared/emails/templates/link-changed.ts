/** LINK_CHANGED: a link of the reader's began, ended or changed. */
import { z } from "zod";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";
import type { Texts } from "../texts/index.ts";

const linkData = z.object({
  change: z.enum([
    "created",
    "ended",
    "guardian_added",
    "guardian_pending",
    "guardian_undecided",
    "pending",
    "refused",
    "rights_changed",
  ]),
  /** The other end of the link, where the reader may know the name. */
  other_name: nameOrNull,
  student_name: nameOrNull,
  /** The reader's end of the link; `school`: who decides about it. */
  side: z.enum(["guardian", "student", "client", "agent", "school"]),
});

export const linkChanged = defineTemplate(linkData, (data, { texts, actionUrl }) => {
  const said = sayings(data, texts);
  return {
    ...said,
    preview: texts.linkChanged.preview,
    ...(actionUrl === null ? {} : { button: { label: texts.common.open, url: actionUrl } }),
    notes: isAboutOwnLink(data.change) ? [texts.linkChanged.notYou] : [],
    reason: texts.linkChanged.reason,
  };
});

function isAboutOwnLink(change: z.output<typeof linkData>["change"]): boolean {
  return change !== "guardian_added" && change !== "guardian_pending" && change !== "guardian_undecided";
}

function sayings(
  data: z.output<typeof linkData>,
  texts: Texts,
): { subject: string; heading: string; paragraphs: string[] } {
  const text = texts.linkChanged;
  const other = data.other_name ?? texts.common.someone;
  const side = data.side === "school" ? "guardian" : data.side;
  const student =
    data.student_name ?? (data.side === "guardian" ? data.other_name : null) ?? texts.common.yourStudent;
  switch (data.change) {
    case "created":
    case "ended":
      return text[data.change][side](other, student);
    case "refused":
      return side === "student" ? text.refused.toStudent(other) : text.refused.toGuardian(student);
    case "guardian_added":
    case "guardian_pending":
    case "guardian_undecided":
    case "pending":
      return text[data.change](student);
    case "rights_changed":
      return data.side === "student"
        ? text.rights_changed.toStudent(other)
        : text.rights_changed.toGuardian(student);
  }
}
