/**
 * Dates and money in the reader's language and time zone. Both come from profiles, so a value that
 * the runtime does not know falls back instead of failing the email.
 */
export interface Format {
  /** A moment: "Tuesday, November 4, 2025 at 4:00 PM GMT+1". */
  moment(iso: string): string;
  /** From one moment to another, naming the day once where it is one day. */
  range(startIso: string, endIso: string): string;
  /** A day, for subjects: "Tue, Nov 4". */
  day(iso: string): string;
  /** A `YYYY-MM-DD`, which no time zone moves: "Tuesday, November 4, 2025". */
  plainDay(date: string): string;
  /** A day with its month, without weekday: "November 4". */
  date(iso: string): string;
  /** A number, with as many decimals as it has, up to two. */
  number(value: number): string;
  /** Minor units (cents) as an amount. */
  money(minor: number, currency: string): string;
}

/** `locale` is one that the texts are written in; `timeZone` an IANA name. */
export function createFormat(locale: string, timeZone: string): Format {
  const zone = knownTimeZone(timeZone) ? timeZone : "UTC";
  const full = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: zone,
    timeZoneName: "short",
  });
  const day = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: zone,
  });
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: zone });
  const plainDay = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    date: (iso) => plainSpaces(date.format(new Date(iso))),
    number: (value) => plainSpaces(number.format(value)),
    moment: (iso) => plainSpaces(full.format(new Date(iso))),
    range: (startIso, endIso) => plainSpaces(full.formatRange(new Date(startIso), new Date(endIso))),
    day: (iso) => plainSpaces(day.format(new Date(iso))),
    plainDay: (date) => plainSpaces(plainDay.format(new Date(`${date}T00:00:00Z`))),
    money: (minor, currency) => {
      const format = new Intl.NumberFormat(locale, { style: "currency", currency });
      const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
      return plainSpaces(format.format(minor / 10 ** digits));
    },
  };
}

function knownTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** Intl puts narrow and thin spaces that text emails and old programs show as boxes. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, " ");
}
