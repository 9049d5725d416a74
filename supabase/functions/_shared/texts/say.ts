/**
 * Fills ICU messages in: plurals and choices as the language has them. `intl-messageformat`, because plural
 * rules and the grammar of messages are nobody's to write again; the SDK and the app use it as well.
 */
import { IntlMessageFormat } from "intl-messageformat";

export type Value = string | number;
export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, Value>>) => string;
export type Direction = "ltr" | "rtl";

type Ast = Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;

/** What stands between these keeps its own direction, whatever the sentence around it has. */
const [isolate, endIsolate] = ["\u2068", "\u2069"];
/** Hebrew, Arabic and what is written from right to left beside them. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Parsing takes longer than filling in, so each message is parsed once. */
export function sayIn<Key extends string>(
  messages: Readonly<Record<Key, string>>,
  language: string,
  direction: Direction,
): Say<Key> {
  const formats = new Map<Key, { format: IntlMessageFormat; choices: ReadonlySet<string> }>();
  return (key, values = {}) => {
    let known = formats.get(key);
    if (known === undefined) {
      const parsed = IntlMessageFormat.__parse?.(messages[key]) ?? [];
      known = { format: new IntlMessageFormat(parsed, language), choices: choicesOf(parsed) };
      formats.set(key, known);
    }
    const { format, choices } = known;
    const placed = Object.entries(values).map(([name, value]) => [
      name,
      choices.has(name) ? value : isolated(value, direction),
    ]);
    return String(format.format(Object.fromEntries(placed)));
  };
}

/**
 * Only what runs in the other direction is isolated: old programs show the marks as boxes, and a sentence of
 * nothing but isolated parts would have no direction of its own.
 */
function isolated(value: Value, direction: Direction): Value {
  if (typeof value !== "string") return value;
  const firstLetter = /\p{L}/u.exec(value)?.[0];
  const isOther =
    direction === "ltr"
      ? rightToLeft.test(value)
      : firstLetter !== undefined && !rightToLeft.test(firstLetter);
  return isOther ? isolate + value + endIsolate : value;
}

/** The places that a message chooses by: what stands there is never shown. */
function choicesOf(ast: Ast): Set<string> {
  return new Set(ast.flatMap((element) => (element.type === 5 ? [element.value] : [])));
}
