import type { ReactNode } from "react";
import { useText } from "../i18n/i18n.tsx";

/** How it is said that nothing was entered. */
const missing = {
  text: "missing",
  url: "missing",
  day: "missing",
  choice: "choiceMissing",
  choices: "choicesMissing",
  check: "checkMissing",
} as const;

export type SentenceProps = {
  of: keyof typeof missing;
  details: ValidityState;
  /** What the browser says. */
  otherwise: ReactNode;
};

/** What the validation of the browser found, as a sentence. */
export function FieldSentence({ of, details }: SentenceProps) {
  const t = useText("fields");
  // Blank is missing.
  if (details.valueMissing || details.customError) return t(missing[of]);
  if (of === "url" && (details.typeMismatch || details.patternMismatch)) return t("url");
  // Of the other types of fields, only email has a form.
  if (details.typeMismatch) return t("email");
  if (details.tooShort) return t("tooShort");
  if (details.tooLong) return t("tooLong");
  if (details.rangeUnderflow) return t(of === "day" ? "tooEarly" : "tooSmall");
  if (details.rangeOverflow) return t(of === "day" ? "tooLate" : "tooLarge");
  return t("invalid");
}
