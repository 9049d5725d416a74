// Loads texts and fills them in: one file per domain and language, only when a page needs it.
import { IntlMessageFormat } from "intl-messageformat";
import type { Domain } from "./domains.ts";
import type { Language } from "./languages.ts";

type Texts = Record<string, string>;
type Ast = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

const files = import.meta.glob<Texts>(["../../app/messages/**/*.json", "../../features/*/messages/*.json"], {
  import: "default",
});
const importers = new Map<string, () => Promise<Texts>>();
for (const [path, load] of Object.entries(files)) {
  const [, domain, language] =
    path.match(/app\/messages\/(\w+)\/(\w+)\.json$/) ??
    path.match(/features\/([\w-]+)\/messages\/(\w+)\.json$/) ??
    path.match(/\/(app)\/messages\/(\w+)\.json$/) ??
    [];
  importers.set(`${domain}/${language}`, load);
}

const loaded = new Map<string, Texts>();
const wanted = new Set<Domain>();
const formats = new Map<string, IntlMessageFormat>();
let current: Language = "en";

/** What a page needs before it can show. */
export async function loadMessages(...domains: Domain[]): Promise<void> {
  for (const domain of domains) wanted.add(domain);
  await Promise.all(domains.map((domain) => load(domain, current)));
}

/** Changes the language of everything that was loaded so far. */
export async function loadLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((domain) => load(domain, language)));
  current = language;
}

async function load(domain: Domain, language: Language): Promise<void> {
  const name = `${domain}/${language}`;
  if (loaded.has(name)) return;
  // A text that is not translated yet is better read in English than not at all.
  const importer = importers.get(name) ?? importers.get(`${domain}/en`);
  if (!importer) throw new Error(`There are no texts ${name}.`);
  loaded.set(name, await importer());
}

export type Value = string | number | boolean | Date | null | undefined;

export function format(language: Language, locale: string, domain: Domain, key: string): IntlMessageFormat {
  const name = `${locale}/${domain}/${key}`;
  let found = formats.get(name);
  if (!found) {
    const text = loaded.get(`${domain}/${language}`)?.[key] ?? `${domain}.${key}`;
    found = new IntlMessageFormat(isolated(IntlMessageFormat.__parse?.(text) ?? []), locale);
    formats.set(name, found);
  }
  return found;
}

export function hasText(language: Language, domain: Domain, key: string): boolean {
  return loaded.get(`${domain}/${language}`)?.[key] !== undefined;
}

/**
 * A name keeps its own direction: an Arabic name in an English sentence does not turn its neighbors.
 * Every plain placeholder stands between U+2068 and U+2069.
 */
function isolated(ast: Ast): Ast {
  return ast.flatMap((element): Ast => {
    if (element.type === 1) {
      return [{ type: 0, value: "\u2068" }, element, { type: 0, value: "\u2069" }];
    }
    if (element.type === 8) return [{ ...element, children: isolated(element.children) }];
    if (element.type !== 5 && element.type !== 6) return [element];
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: isolated(option.value) },
      ]),
    );
    return [{ ...element, options }];
  });
}
