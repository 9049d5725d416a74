/** What the emails say. */
import { directionOf, type Language, languageFor, languages } from "../languages.ts";
import { type Direction, type Say, sayIn } from "../say.ts";
import { messages as ar } from "./ar.ts";
import { messages as de } from "./de.ts";
import { messages as en } from "./en.ts";
import { messages as es } from "./es.ts";
import { messages as fr } from "./fr.ts";

export type EmailKey = keyof typeof en;

export interface Texts {
  readonly locale: Language;
  readonly direction: Direction;
  /** A sentence that begins with words in place of a hidden name begins with a capital letter. */
  readonly say: Say<EmailKey>;
}

export const product = "Homeroom";

const all: Readonly<Record<Language, Readonly<Record<EmailKey, string>>>> = { en, es, de, fr, ar };
const inPlaceOfNames = ["common.someone", "common.yourStudent", "common.yourChild"] as const;

function textsIn(language: Language): Texts {
  const direction = directionOf(language);
  const plain = sayIn(all[language], language, direction);
  const starts = inPlaceOfNames.map((key) => all[language][key]);
  const say: Say<EmailKey> = (key, values) => {
    const said = plain(key, values);
    return starts.some((start) => said.startsWith(start) && said !== start)
      ? said.charAt(0).toLocaleUpperCase(language) + said.slice(1)
      : said;
  };
  return { locale: language, direction, say };
}

const texts = new Map(languages.map((language) => [language, textsIn(language)]));

/** The texts for a profile's locale, and the locale to write dates and money in. */
export function textsFor(tag: string): { texts: Texts; locale: string } {
  const { language, locale } = languageFor(tag);
  const found = texts.get(language);
  if (found === undefined) throw new Error(`no texts in ${language}`);
  return { texts: found, locale };
}
