// Checks the texts of the app: every language has every text of the English file and no other, with the
// same placeholders, and every plural has the categories that its language needs. Every error that the SDK can
// give has a sentence.
//   npm run messages -w @homeroom/family
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { sentences } from "../../../packages/client/src/platform/sentences.ts";

const languages = ["en", "es", "de", "fr", "ar"];
const root = resolve(import.meta.dirname, "../src");

const problems: string[] = [];
for (const folder of folders(root)) {
  const english = read(folder, "en");
  for (const language of languages) {
    const texts = language === "en" ? english : read(folder, language);
    const place = `${relative(root, folder)}/${language}.json`;
    const say = (problem: string) => problems.push(`${place}: ${problem}`);
    for (const key of Object.keys(english)) if (!(key in texts)) say(`lacks "${key}"`);
    for (const [key, text] of Object.entries(texts)) {
      const source = english[key];
      if (source === undefined) say(`has "${key}", which the English file lacks`);
      else compare(say, language, key, text, source);
    }
  }
}
const errors = read(join(root, "app/messages/errors"), "en");
for (const code of Object.keys(sentences))
  if (!(code in errors)) problems.push(`app/messages/errors/en.json: lacks "${code}", an error of the SDK`);
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;

function compare(
  say: (problem: string) => void,
  language: string,
  key: string,
  text: string,
  source: string,
) {
  try {
    const ast = parse(text);
    const [mine, theirs] = [names(ast), names(parse(source))];
    if (mine.join() !== theirs.join()) say(`"${key}" uses {${mine}} where English uses {${theirs}}`);
    for (const category of missingCategories(ast, language)) say(`"${key}" lacks the plural "${category}"`);
  } catch (error) {
    say(`"${key}" cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The folders that hold a file for each language. */
function folders(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const below = entries.flatMap((entry) => (entry.isDirectory() ? folders(join(folder, entry.name)) : []));
  return entries.some(({ name }) => name === "en.json") ? [folder, ...below] : below;
}

function read(folder: string, language: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"));
  } catch {
    return {};
  }
}

function names(ast: MessageFormatElement[]): string[] {
  const found = ast.flatMap((element): string[] => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [element.value, ...names(element.children)];
    if (element.type === TYPE.select || element.type === TYPE.plural)
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => names(value))];
    return [element.value];
  });
  return [...new Set(found)].sort();
}

function missingCategories(ast: MessageFormatElement[], language: string): string[] {
  return ast.flatMap((element): string[] => {
    if (element.type === TYPE.tag) return missingCategories(element.children, language);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const below = Object.values(element.options).flatMap(({ value }) => missingCategories(value, language));
    if (element.type === TYPE.select) return below;
    const needed = new Intl.PluralRules(language, {
      type: element.pluralType ?? "cardinal",
    }).resolvedOptions().pluralCategories;
    // Millions in Spanish and French; no count of the app comes near.
    return [
      ...below,
      ...needed
        .filter((one) => one !== "many" || language === "ar")
        .filter((one) => !(one in element.options)),
    ];
  });
}
