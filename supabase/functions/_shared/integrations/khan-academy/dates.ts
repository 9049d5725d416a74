/**
 * Days as reports and spreadsheets write them: `2026-09-12`, `Sep 12, 2026 11:59 PM`, `Sep 12th, 11:59 PM`
 * (no year), `12. September 2026`, `12 de septiembre de 2026`, `9/12/2026`, `12.9.26`. Whether the day or the
 * month comes first is the same in all of a file, so the file is asked as a whole.
 */

export type Order = "day first" | "month first";

export interface Moment {
  /** ISO 8601. In UTC, since no report says where; at noon where it names no hour. */
  readonly at: string;
  /** The day as the file means it, `2026-09-12`, or `09-12` where the year was guessed: does not change with the day of the import. */
  readonly day: string;
}

const languages = ["en", "es", "de", "fr", "pt", "it", "ar"];

/** Month names, long and short, without accents: `marz` and `mar` are 3. */
const months = new Map<string, number>();
for (const language of languages) {
  for (let month = 1; month <= 12; month++) {
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
      for (const word of words(format.format(Date.UTC(2026, month - 1, 15)))) {
        if (!months.has(word)) months.set(word, month);
      }
    }
  }
}
// English reports shorten September in two ways.
months.set("sept", 9);

interface Numbers {
  readonly order: "known" | "asked";
  /** First, second, and the year if there is one; in the order of the text unless known to be month, day. */
  readonly first: number;
  readonly second: number;
  readonly year: number | undefined;
  readonly hours: number;
  readonly minutes: number;
}

/** Nothing where the text is no date. */
function numbersOf(text: string): Numbers | undefined {
  const plain = simplify(text);
  const clock =
    /(\d{1,2})[:.h](\d{2})(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:(a|p)\.?\s?m\b\.?)?\s*(?:z|utc|gmt)?(?:[+-]00:?00)?$/.exec(
      plain,
    );
  // A date with dots, such as 12.09.26, ends like a time.
  const isTime =
    clock !== null && /[:h]|m\.?$/.test(clock[0]) && !/\d[./-]$/.test(plain.slice(0, clock.index));
  const date = isTime ? plain.slice(0, clock.index).replace(/[t\s,]+$|\b(?:at|um|a las|a)\s*$/g, "") : plain;
  let hours = 12;
  let minutes = 0;
  if (isTime) {
    hours = Number(clock[1]);
    minutes = Number(clock[2]);
    if (clock[3] !== undefined) {
      if (hours < 1 || hours > 12) return undefined;
      hours = (hours % 12) + (clock[3] === "p" ? 12 : 0);
    }
    if (hours > 23 || minutes > 59) return undefined;
  }
  const numbers = (date.match(/\d+/g) ?? []).map(Number);
  const found = words(date).flatMap((word) => months.get(word) ?? []);
  if (found.length === 1) {
    // Beside a month in words stand the day and perhaps the year.
    if (numbers.length < 1 || numbers.length > 2) return undefined;
    const [a = 0, b] = numbers;
    const [day, year] = a > 31 ? [b ?? 0, a] : [a, b];
    return { order: "known", first: found[0] ?? 0, second: day, year: fullYear(year), hours, minutes };
  }
  if (words(date).length > 0 || !/^\s*\d+(\s*[-/.]\s*\d+){1,2}\.?\s*$/.test(date)) return undefined;
  const [a = 0, b = 0, c] = numbers;
  if (a > 999)
    return c === undefined ? undefined : { order: "known", first: b, second: c, year: a, hours, minutes };
  // With dots, the day is first everywhere.
  if (date.includes(".")) return { order: "known", first: b, second: a, year: fullYear(c), hours, minutes };
  return { order: "asked", first: a, second: b, year: fullYear(c), hours, minutes };
}

/**
 * The order in which a file writes day and month: what its own dates leave possible, `isPast` (when work was done) not
 * lying after `now`; else `usual`. A date that is none in either order says nothing. Undefined where its dates
 * contradict each other.
 */
export function orderOf(
  dates: readonly { text: string; isPast: boolean }[],
  usual: Order,
  now: number,
): Order | undefined {
  const orders = ["month first", "day first"] as const;
  const fits = ({ text, isPast }: { text: string; isPast: boolean }, order: Order) => {
    const numbers = numbersOf(text);
    if (numbers === undefined || numbers.order === "known") return true;
    const moment = momentOf(numbers, order, now);
    return moment !== undefined && (!isPast || isOver(moment, now));
  };
  const telling = dates.filter((date) => orders.some((order) => fits(date, order)));
  const possible = orders.filter((order) => telling.every((date) => fits(date, order)));
  return possible.includes(usual) ? usual : possible[0];
}

/** Undefined where the text is no date of the calendar, or one of an order that is not known. */
export function readDate(text: string, order: Order | undefined, now: number): Moment | undefined {
  const numbers = numbersOf(text);
  if (numbers === undefined || (order === undefined && numbers.order === "asked")) return undefined;
  return momentOf(numbers, order ?? "month first", now);
}

/** Whether something can have been done by then, whatever the time zone. */
export function isOver(moment: Moment, now: number): boolean {
  return Date.parse(moment.at) < now + day;
}

const day = 24 * 60 * 60 * 1000;

function momentOf(numbers: Numbers, order: Order, now: number): Moment | undefined {
  const isMonthFirst = numbers.order === "known" || order === "month first";
  const [month, date] = isMonthFirst ? [numbers.first, numbers.second] : [numbers.second, numbers.first];
  const time = (year: number) => Date.UTC(year, month - 1, date, numbers.hours, numbers.minutes);
  const isReal = (year: number) => {
    const at = new Date(time(year));
    return at.getUTCMonth() + 1 === month && at.getUTCDate() === date;
  };
  const monthDay = `${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  if (numbers.year !== undefined) {
    if (numbers.year < 2000 || numbers.year > 2199 || !isReal(numbers.year)) return undefined;
    return { at: new Date(time(numbers.year)).toISOString(), day: `${numbers.year}-${monthDay}` };
  }
  // Without a year, the one that brings the date nearest to today.
  const current = new Date(now).getUTCFullYear();
  const [year] = [current - 1, current, current + 1]
    .filter(isReal)
    .sort((a, b) => Math.abs(time(a) - now) - Math.abs(time(b) - now));
  return year === undefined ? undefined : { at: new Date(time(year)).toISOString(), day: monthDay };
}

function fullYear(year: number | undefined): number | undefined {
  return year !== undefined && year < 100 ? 2000 + year : year;
}

/** Lower case, without accents, Latin digits. */
function simplify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .toLowerCase()
    .trim();
}

function words(text: string): string[] {
  return simplify(text).match(/\p{L}{2,}/gu) ?? [];
}
