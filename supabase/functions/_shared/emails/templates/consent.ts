/** CONSENT_ASKED: a consent is needed or ends soon; to those who may give it, or to the school. */
import { z } from "zod";
import { nameOrNull } from "../fields.ts";
import { defineTemplate } from "../template.ts";

const consentData = z.object({
  change: z.enum(["asked", "lapsing", "own_asked", "own_lapsing", "undecided"]),
  student_name: nameOrNull,
});

export const consent = defineTemplate(consentData, (data, { texts: { say }, actionUrl }) => {
  const { change } = data;
  const places = { student: data.student_name ?? say("common.yourStudent") };
  const heading = say(`consent.${change}`, places);
  return {
    subject: heading,
    preview: say("consent.preview"),
    heading,
    paragraphs: [
      say(`consent.${change}.text`, places),
      ...(change === "undecided" ? [] : [say("consent.more")]),
    ],
    ...(actionUrl === null ? {} : { button: { label: say("common.open"), url: actionUrl } }),
    reason: say("consent.reason"),
  };
});
