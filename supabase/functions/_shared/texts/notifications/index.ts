/** What a notification says on a device: the SDK's words, without numbers. */
import { directionOf, type Language, languageFor, languages } from "../languages.ts";
import { type Direction, sayIn } from "../say.ts";
import { messages as ar } from "./ar.ts";
import { messages as de } from "./de.ts";
import { messages as en } from "./en.ts";
import { messages as es } from "./es.ts";
import { messages as fr } from "./fr.ts";

type Key = keyof typeof en;

export interface Texts {
  readonly language: Language;
  readonly direction: Direction;
  /** The sentence for a key and its change, about somebody named or somebody else. */
  readonly say: (key: string, change: string | null, studentName: string | null) => string;
}

const all: Readonly<Record<Language, Readonly<Record<Key, string>>>> = { en, es, de, fr, ar };
const isKey = (name: string): name is Key => name in en;

function textsIn(language: Language): Texts {
  const direction = directionOf(language);
  const fill = sayIn(all[language], language, direction);
  return {
    language,
    direction,
    say: (key, change, studentName) => {
      // A newer database may know changes and kinds that this version does not.
      const name = [`${key}.push`, `${key}.${change ?? "other"}`, `${key}.other`, key].find(isKey) ?? "other";
      const said = fill(name, { student: studentName ?? all[language].someChild });
      return said.charAt(0).toLocaleUpperCase(language) + said.slice(1);
    },
  };
}

const texts = new Map(languages.map((language) => [language, textsIn(language)]));

/** The texts for a profile's locale. */
export function textsFor(tag: string): Texts {
  const { language } = languageFor(tag);
  const found = texts.get(language);
  if (found === undefined) throw new Error(`no texts in ${language}`);
  return found;
}
