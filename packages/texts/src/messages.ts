// The messages of an area, and what is wrong with those of a language beside English.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

export type Messages = Record<string, string>;

const root = fileURLToPath(new URL("..", import.meta.url));

/** The languages of an area with their messages; English first. */
export async function messagesOf(area: string): Promise<Map<string, Messages>> {
  const files = (await readdir(`${root}${area}`)).filter((name) => name.endsWith(".json"));
  const locales = files.map((name) => name.replace(".json", "")).toSorted();
  const ordered = ["en", ...locales.filter((locale) => locale !== "en")];
  const read = async (locale: string) =>
    [locale, messagesFrom(JSON.parse(await readFile(`${root}${area}/${locale}.json`, "utf8")))] as const;
  return new Map(await Promise.all(ordered.map(read)));
}

function messagesFrom(value: unknown): Messages {
  const entries = Object.entries(Object(value));
  return Object.fromEntries(entries.map(([key, message]) => [key, String(message)]));
}

/** Missing and further messages, other places than in English, plural categories and choices that differ. */
export function problemsOf(english: Messages, locale: string, messages: Messages): string[] {
  const missing = Object.keys(english).filter((key) => !(key in messages));
  const extra = Object.keys(messages).filter((key) => !(key in english));
  return [
    ...missing.map((key) => `${key}: is missing.`),
    ...extra.map((key) => `${key}: is not in English.`),
    ...Object.entries(messages).flatMap(([key, message]) => {
      const elements = parse(message);
      const places = [...placesOf(elements)].toSorted().join(", ");
      const wanted = [...placesOf(parse(english[key] ?? ""))].toSorted().join(", ");
      return [
        ...(key in english && places !== wanted ? [`${key}: has {${places}}, English has {${wanted}}.`] : []),
        ...(key in english ? choiceProblems(elements, parse(english[key] ?? "")) : []).map(
          (problem) => `${key}: ${problem}`,
        ),
        ...pluralProblems(elements, locale).map((problem) => `${key}: ${problem}`),
      ];
    }),
  ];
}

function inside(element: MessageFormatElement): MessageFormatElement[] {
  if (element.type === TYPE.plural || element.type === TYPE.select) {
    return Object.values(element.options).flatMap(({ value }) => value);
  }
  return element.type === TYPE.tag ? element.children : [];
}

function placesOf(elements: MessageFormatElement[]): Set<string> {
  return new Set(
    elements.flatMap((element) => [
      ...(element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value]),
      ...placesOf(inside(element)),
    ]),
  );
}

/** What English chooses between, a language may leave out; it never has a choice that nobody makes. */
function choiceProblems(elements: MessageFormatElement[], english: MessageFormatElement[]): string[] {
  const known = choicesOf(english);
  return [...choicesOf(elements)]
    .filter((choice) => !known.has(choice))
    .map((choice) => `English never chooses ${choice}.`);
}

function choicesOf(elements: MessageFormatElement[]): Set<string> {
  return new Set(
    elements.flatMap((element) => [
      ...(element.type === TYPE.select
        ? Object.keys(element.options).map((option) => `${element.value} = ${option}`)
        : []),
      ...choicesOf(inside(element)),
    ]),
  );
}

function pluralProblems(elements: MessageFormatElement[], locale: string): string[] {
  return elements.flatMap((element) => {
    const below = pluralProblems(inside(element), locale);
    if (element.type !== TYPE.plural) return below;
    const type = element.pluralType ?? "cardinal";
    const { pluralCategories } = new Intl.PluralRules(locale, { type }).resolvedOptions();
    const lacking = pluralCategories.toSorted().filter((category) => !(category in element.options));
    return [...below, ...lacking.map((category) => `the plural of ${element.value} lacks "${category}".`)];
  });
}
