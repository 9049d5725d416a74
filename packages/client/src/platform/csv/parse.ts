// Reads CSV: RFC 4180, with what spreadsheets make of it (byte order mark, semicolons or tabs, any
// line ending). The one parser: edge functions import this file too, so it imports nothing. Not a
// library's, because the SDK depends on zod alone, and because libraries read on to the end of the file
// at an open quote: here a broken record costs its own line and no other.

/** A record with the number of its first line, from 1. */
export type CsvRecord = { line: number; fields: string[]; problem: null } | { line: number; problem: string };

/** No field of ours is longer; an opening quote that is never closed is noticed here, not at the end of the file. */
const MAX_FIELD = 10_000;

/** All records of a text, blank lines left out. */
export function parseCsv(text: string): CsvRecord[] {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  // Excel's own line, `sep=;`, says what separates the fields.
  const said = /^"?sep=([,;\t|])"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(source);
  const separator = said?.[1] ?? separatorOf(source);
  const records: CsvRecord[] = [];
  let at = said?.[0].length ?? 0;
  let line = said ? 2 : 1;
  while (at < source.length) {
    const record = readRecord(source, at, separator);
    if (typeof record === "string") {
      records.push({ line, problem: record });
      at = nextLine(source, at);
      line += 1;
      continue;
    }
    if (record.fields.length > 1 || record.fields[0] !== "") {
      records.push({ line, fields: record.fields, problem: null });
    }
    line += lineBreaks(source.slice(at, record.end));
    at = record.end;
  }
  return records;
}

/** What separates the fields: of comma, semicolon and tab, the one most seen in the first line outside quotes. */
function separatorOf(source: string): string {
  const first = source.slice(0, nextLine(source, 0)).replace(/"[^"]*"/g, "");
  const count = (separator: string) => first.split(separator).length;
  return [",", ";", "\t"].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** The fields from `start` and where the next record begins, or what is wrong. */
function readRecord(
  source: string,
  start: number,
  separator: string,
): { fields: string[]; end: number } | string {
  const fields: string[] = [];
  let at = start;
  for (;;) {
    const field = source[at] === '"' ? readQuoted(source, at) : readPlain(source, at, separator);
    if (typeof field === "string") return field;
    fields.push(field.value);
    const next = source[field.end];
    if (next === separator) {
      at = field.end + 1;
    } else if (next === undefined || isBreak(next)) {
      return { fields, end: next === undefined ? field.end : nextLine(source, field.end) };
    } else {
      return "There is text after a closing quote.";
    }
  }
}

type Field = { value: string; end: number };

function readPlain(source: string, start: number, separator: string): Field | string {
  let end = start;
  for (;;) {
    const character = source[end];
    if (character === undefined || character === separator || isBreak(character)) break;
    if (character === '"') return "There is a quote inside a field that is not quoted.";
    end += 1;
  }
  return { value: source.slice(start, end), end };
}

function readQuoted(source: string, start: number): Field | string {
  let value = "";
  let at = start + 1;
  while (at - start < MAX_FIELD) {
    const character = source[at];
    if (character === undefined) break;
    if (character !== '"') {
      value += character;
      at += 1;
    } else if (source[at + 1] === '"') {
      value += '"';
      at += 2;
    } else {
      return { value, end: at + 1 };
    }
  }
  return "A quoted field has no end.";
}

function isBreak(character: string): boolean {
  return character === "\n" || character === "\r";
}

/** Where the line after `at` begins. */
function nextLine(source: string, at: number): number {
  let end = at;
  while (end < source.length && !isBreak(source[end] ?? "")) end += 1;
  return end + (source.startsWith("\r\n", end) ? 2 : 1);
}

function lineBreaks(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
