/** What the functions' own pages say. */
import { directionOf, type Language, languages } from "../languages.ts";
import { type Direction, type Say, sayIn } from "../say.ts";
import { messages as ar } from "./ar.ts";
import { messages as de } from "./de.ts";
import { messages as en } from "./en.ts";
import { messages as es } from "./es.ts";
import { messages as fr } from "./fr.ts";

export type PageKey = keyof typeof en;

export interface PageTexts {
  readonly language: Language;
  readonly direction: Direction;
  readonly say: Say<PageKey>;
  /** For scripts, which fill places in themselves. */
  readonly messages: Readonly<Record<PageKey, string>>;
}

const all: Readonly<Record<Language, Readonly<Record<PageKey, string>>>> = { en, es, de, fr, ar };

const texts = new Map<Language, PageTexts>(
  languages.map((language) => {
    const direction = directionOf(language);
    return [
      language,
      { language, direction, say: sayIn(all[language], language, direction), messages: all[language] },
    ];
  }),
);

export function pageTexts(language: Language): PageTexts {
  const found = texts.get(language);
  if (found === undefined) throw new Error(`no texts in ${language}`);
  return found;
}

export function isPageKey(key: string): key is PageKey {
  return Object.hasOwn(en, key);
}
