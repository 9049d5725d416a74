// Text search over several columns, whatever people type.

/** Latin letters with marks: Western, Central European and Vietnamese. */
const marked = [
  [0x00c0, 0x017f],
  [0x1e00, 0x1eff],
] as const;
const marks = /\p{M}/gu;
/** Letters that are one letter in Unicode, but not on every keyboard. */
const others: { [letter: string]: string } = { ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ı: "i", ŧ: "t" };

/** What a pattern may be long, so that an address with several of them stays below 8 kB. */
const LONGEST = 1500;

/**
 * A PostgREST `or` filter: rows where one of the columns contains the text, whatever its case and accents.
 *
 * Not `ilike`: PostgREST turns every `*` of a pattern into `%`, escaped or not, so an asterisk
 * cannot be looked for. A regular expression (`imatch`) can spell each character by its number, and
 * then nothing in it can be taken for a quote, a comma or an operator by anybody on the way.
 */
export function containsFilter(columns: readonly string[], text: string): string {
  const pattern = Array.from(text, variants).join("");
  const spelt = pattern.length > LONGEST ? Array.from(text, escaped).join("") : pattern;
  return columns.map((column) => `${column}.imatch.${spelt}`).join(",");
}

const base = (letter: string) => {
  const plain = letter.normalize("NFD").replace(marks, "").toLowerCase();
  return others[plain] ?? plain;
};

/** Runs of letters by the letter they are without their mark. */
let runs: Map<string, [number, number][]> | undefined;

function runsOf(letter: string): [number, number][] {
  if (runs === undefined) {
    runs = new Map();
    for (const [first, last] of marked) {
      for (let code = first; code <= last; code++) {
        const plain = base(String.fromCodePoint(code));
        if (!/^[a-z]$/.test(plain)) continue;
        const known = runs.get(plain) ?? [];
        const run = known.at(-1);
        if (run && run[1] === code - 1) run[1] = code;
        else known.push([code, code]);
        runs.set(plain, known);
      }
    }
  }
  return runs.get(letter) ?? [];
}

/** A letter with and without marks; the database tells no case apart. */
function variants(character: string): string {
  const plain = base(character);
  const found = runsOf(plain);
  if (found.length === 0) return escaped(character);
  const spelt = found.map(([first, last]) =>
    first === last ? numbered(first) : `${numbered(first)}-${numbered(last)}`,
  );
  return `[${escaped(plain)}${spelt.join("")}]`;
}

const escaped = (character: string) => numbered(character.codePointAt(0) ?? 0);

function numbered(codePoint: number): string {
  const code = codePoint.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
