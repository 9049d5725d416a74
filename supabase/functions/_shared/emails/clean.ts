/**
 * What people typed, made fit for an email. Escaping HTML is the renderer's job; this is about headers,
 * about characters that reorder or hide text, and about names that are really advertisements.
 */

/** Controls, line and paragraph separators, and the marks that reorder or hide what follows. */
const invisible = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** One line of visible text, cut to `limit` characters. */
export function oneLine(text: string, limit: number): string {
  const line = text.replace(invisible, " ").replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= limit
    ? line
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}

/** Visible text of several lines, cut to `limit` characters. */
export function someLines(text: string, limit: number): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => oneLine(line, limit));
  const characters = [
    ...lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
  ];
  return characters.length <= limit
    ? characters.join("")
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trimEnd()}…`;
}

/** A subject: one line, so no header can be smuggled in behind it. Its marks of direction are our own. */
export function cleanSubject(text: string): string {
  const line = [...text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()];
  return line.length <= 150 ? line.join("") : `${line.slice(0, 149).join("").trimEnd()}…`;
}

/**
 * A person's name as it stands in an email to somebody else. Email clients turn "evil.example" into a
 * link wherever it stands, and an invitation goes to any address its sender likes; so dots and
 * schemes inside a name are taken apart, which real names survive ("J. R. R. Tolkien").
 */
export function cleanName(name: string): string {
  return oneLine(
    name
      .replace(/:\/\//g, " ")
      .replace(/[.。．｡](?=\S)/gu, ". ")
      .replace(/@/g, " at "),
    80,
  );
}

/** A name or null where none is left. */
export function cleanNameOrNull(name: string | null): string | null {
  const cleaned = name === null ? "" : cleanName(name);
  return cleaned === "" ? null : cleaned;
}

/**
 * An address with its name as a quoted string. What quoting would have to escape is dropped, because
 * email systems disagree about escapes.
 */
export function mailbox(name: string | null, address: string): string {
  const phrase =
    name === null
      ? ""
      : cleanName(name)
          .replace(/["\\<>]/g, "")
          .trim();
  return phrase === "" ? address : `"${phrase}" <${address}>`;
}
