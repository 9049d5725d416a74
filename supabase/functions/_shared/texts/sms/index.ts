/** What text messages say. */
import { directionOf, type Language, languageFor, languages } from "../languages.ts";
import { type Say, sayIn } from "../say.ts";
import { messages as ar } from "./ar.ts";
import { messages as de } from "./de.ts";
import { messages as en } from "./en.ts";
import { messages as es } from "./es.ts";
import { messages as fr } from "./fr.ts";

type Key = keyof typeof en;

const all: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, es, de, fr, ar };
const texts = new Map(
  languages.map((language) => [language, sayIn(all[language], language, directionOf(language))]),
);

/** The texts for a profile's locale. */
export function textsFor(tag: string): Say<Key> {
  const { language } = languageFor(tag);
  const found = texts.get(language);
  if (found === undefined) throw new Error(`no texts in ${language}`);
  return found;
}
