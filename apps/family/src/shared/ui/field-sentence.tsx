import type { ReactNode } from "react";
import { useText } from "../i18n/i18n.tsx";

export type SentenceProps = {
  of: "text" | "url" | "choice" | "choices" | "day";
  details: ValidityState;
  /** What the browser says. */
  otherwise: ReactNode;
};

/** What the validation of the browser found, as a sentence. */
export function FieldSentence({ of, details }: SentenceProps) {
  const t = useText("fields");
  if (details.valueMissing)
    return t(of === "choice" ? "choiceMissing" : of === "choices" ? "choicesMissing" : "missing");
  if (of === "url" && (details.typeMismatch || details.patternMismatch)) return t("url");
  // Of the other types of fields, only email has a form.
  if (details.typeMismatch) return t("email");
  if (details.tooShort) return t("tooShort");
  if (details.tooLong) return t("tooLong");
  if (details.rangeUnderflow) return t(of === "day" ? "tooEarly" : "tooSmall");
  if (details.rangeOverflow) return t(of === "day" ? "tooLate" : "tooLarge");
  return t("invalid");
}
