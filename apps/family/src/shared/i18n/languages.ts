// The languages of the app, and which one a person gets.

export const languages = ["en", "es", "de", "fr", "ar"] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, for whoever cannot read the current one. */
export const languageNames: Record<Language, string> = {
  en: "English",
  es: "Español",
  de: "Deutsch",
  fr: "Français",
  ar: "العربية",
};

export function languageOf(tag: string | null | undefined): Language | undefined {
  const subtag = tag?.toLowerCase().split("-")[0];
  return languages.find((one) => one === subtag);
}

/** The tag for dates and numbers: the device's own, such as `de-AT`, where it is of that language. */
export function formatTag(language: Language, preferred: readonly string[]): string {
  return preferred.find((tag) => languageOf(tag) === language) ?? language;
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
