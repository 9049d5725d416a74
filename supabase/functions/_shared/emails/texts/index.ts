import { en } from "./en.ts";

/** What a language's file has to say. English is the pattern. */
export type Texts = typeof en;

const languages: Record<string, Texts> = { en };

/**
 * The texts for a profile's locale, and the locale to write dates and money in: the reader's own
 * where the texts are in that language ("en-GB"), else that of the texts. English is the fallback.
 */
export function textsFor(locale: string): { texts: Texts; locale: string } {
  const wanted = canonical(locale);
  const language = wanted?.split("-")[0];
  const texts = language === undefined ? undefined : languages[language];
  return wanted !== undefined && texts !== undefined
    ? { texts, locale: wanted }
    : { texts: en, locale: en.locale };
}

function canonical(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replace("_", "-"))[0];
  } catch {
    return undefined;
  }
}
