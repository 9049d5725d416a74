/** The languages that the functions speak. English is the fallback. */
import type { Direction } from "./say.ts";

export const languages = ["en", "es", "de", "fr", "ar"] as const;
export type Language = (typeof languages)[number];

export function directionOf(language: Language): Direction {
  return language === "ar" ? "rtl" : "ltr";
}

/**
 * The language of a tag, and the tag to write dates and money in: the reader's own where it is of that
 * language (`de-AT`), else the language itself.
 */
export function languageFor(tag: string): { language: Language; locale: string } {
  const locale = canonical(tag);
  const subtag = locale?.split("-")[0];
  const language = languages.find((one) => one === subtag);
  return language === undefined || locale === undefined
    ? { language: "en", locale: "en" }
    : { language, locale };
}

/** The first of our languages that a browser asks for: they name what their person prefers first. */
export function languageOfRequest(request: Request): Language {
  const tags = (request.headers.get("accept-language") ?? "").slice(0, 200).split(",");
  for (const tag of tags) {
    const subtag = tag.split(";")[0]?.trim().toLowerCase().split("-")[0];
    const language = languages.find((one) => one === subtag);
    if (language !== undefined) return language;
  }
  return "en";
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replace("_", "-"))[0];
  } catch {
    return undefined;
  }
}
