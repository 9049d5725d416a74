/** LINK_CHANGED: a link of the reader's began, ended or changed. */
import { z } from "zod";
import type { Texts } from "../../texts/emails/index.ts";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

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
  const { say } = texts;
  const { heading, paragraphs } = sayings(data, texts);
  return {
    subject: heading,
    heading,
    paragraphs,
    preview: say("link.preview"),
    ...(actionUrl === null ? {} : { button: { label: say("common.open"), url: actionUrl } }),
    notes: isAboutOwnLink(data.change) ? [say("link.notYou")] : [],
    reason: say("link.reason"),
  };
});

function isAboutOwnLink(change: z.output<typeof linkData>["change"]): boolean {
  return change !== "guardian_added" && change !== "guardian_pending" && change !== "guardian_undecided";
}

function sayings(data: z.output<typeof linkData>, { say }: Texts): { heading: string; paragraphs: string[] } {
  const { change } = data;
  const student =
    data.student_name ?? (data.side === "guardian" ? data.other_name : null) ?? say("common.yourStudent");
  const places = { student, other: data.other_name ?? say("common.someone") };
  switch (change) {
    case "created":
    case "ended": {
      const side = data.side === "school" ? "guardian" : data.side;
      const key = `link.${change}.${side}` as const;
      return { heading: say(key, places), paragraphs: [say(`${key}.text`, places)] };
    }
    case "refused":
    case "rights_changed": {
      const key = `link.${change}.${data.side === "student" ? "student" : "guardian"}` as const;
      return { heading: say(key, places), paragraphs: [say(`${key}.text`, places)] };
    }
    case "guardian_added":
    case "guardian_pending":
    case "guardian_undecided":
    case "pending": {
      const key = `link.${change}` as const;
      return {
        heading: say(key, places),
        paragraphs: [say(`${key}.text`, places), say(`${key}.more`, places)],
      };
    }
  }
}
