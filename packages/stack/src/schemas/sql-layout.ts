// The layout of SQL that can be repaired without a choice. Where a line breaks stays with its author: no formatter
// knows which part of a policy is read together (docs/development.md says which were tried).

/** A comment, a literal, or data with a tag, as in $answers$. Bodies in $$ are code. */
const untouched = /--[^\n]*|(?:\b[eE]|\b[uU]&)?'(?:[^']|'')*'|"[^"]*"|\$(\w+)\$[\s\S]*?\$\1\$/g;
/** A comment, or what keeps its spaces; here bodies in $$ do. */
const commentOrKept =
  /--[^\n]*|\/\*[\s\S]*?\*\/|(?:\b[eE]|\b[uU]&)?'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$[\s\S]*?\$\1\$/g;
/** Stands for one of them, and for nothing in SQL. */
const mark = "\uE000";
/** What stands beside an operator, so that the regular expression takes a whole one. */
const operand = String.raw`[^\s:<>!=~|&@#?*+-]`;
const operator = new RegExp(String.raw`(?<=${operand}) *(:=|=>|<>|<=|>=|\|\|) *(?=${operand})`, "g");

/**
 * The text as far as a database can tell: without comments and layout. What stands in the body of a function is kept,
 * comments as well, because the database stores them.
 */
export function meaningOf(sql: string): string {
  const kept: string[] = [];
  const code = sql.replace(commentOrKept, (found) => {
    if (found.startsWith("--") || found.startsWith("/*")) return " ";
    kept.push(found);
    return mark;
  });
  let next = 0;
  return code
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll(mark, () => kept[next++] ?? "");
}

/** Lower case, one space between words, none before a comma or inside parentheses, at most one empty line. */
export function tidySql(text: string): string {
  const kept: string[] = [];
  const code = text.replace(untouched, (found) => {
    kept.push(found);
    return mark;
  });
  const tidied = code
    // Beside literals, only the placeholders of format() have capitals.
    .replace(/%(?:\d+\$)?[IL]|[A-Z]+/g, (word) => (word.startsWith("%") ? word : word.toLowerCase()))
    .replaceAll("\t", "  ")
    .replace(/ +(?=[\n,;])/g, "")
    .replace(/,(?=\S)/g, ", ")
    .replace(/\( +(?=\S)/g, "(")
    .replace(/(?<=\S) +(?=\))/g, "")
    .replace(/(?<=\S) {2,}(?=\S)/g, " ")
    .replace(operator, " $1 ")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  let next = 0;
  return `${tidied.replaceAll(mark, () => kept[next++] ?? "")}\n`;
}
