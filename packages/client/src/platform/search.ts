// Text search over several columns, whatever people type.

/**
 * A PostgREST `or` filter: rows where one of the columns contains the text, whatever its case.
 *
 * Not `ilike`: PostgREST turns every `*` of a pattern into `%`, escaped or not, so an asterisk
 * cannot be looked for. A regular expression (`imatch`) can spell each character by its number, and
 * then nothing in it can be taken for a quote, a comma or an operator by anybody on the way.
 */
export function containsFilter(columns: readonly string[], text: string): string {
  const pattern = Array.from(text, escaped).join("");
  return columns.map((column) => `${column}.imatch.${pattern}`).join(",");
}

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}
