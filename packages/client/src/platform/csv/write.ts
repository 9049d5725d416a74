// Writes CSV that spreadsheets show but do not run.

/**
 * A cell that begins like this is a formula to a spreadsheet, the full-width forms included. An
 * apostrophe before it makes it text. Apostrophes count along, so that none is lost on the way back.
 */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** The cell with an apostrophe before it where it looks like a formula. */
export function escapeFormula(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** What `escapeFormula` was given. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Records as RFC 4180 text, each line ended by CRLF, formulas escaped. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return records.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  const safe = escapeFormula(cell);
  // Semicolons and tabs separate fields in other locales' spreadsheets.
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
