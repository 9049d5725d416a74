// The layout of SQL that can be repaired without a choice. Where a line breaks stays with its author: no formatter
// knows which part of a policy is read together (docs/development.md says which were tried).

/** A comment, a literal, or data with a tag, as in $answers$. Bodies in $$ are code. */
const untouched = /--[^\n]*|(?:\b[eE]|\b[uU]&)?'(?:[^']|'')*'|"[^"]*"|\$(\w+)\$[\s\S]*?\$\1\$/g;
/** Stands for one of them, and for nothing in SQL. */
const mark = "\uE000";
/** What stands beside an operator, so that the regular expression takes a whole one. */
const operand = String.raw`[^\s:<>!=~|&@#?*+-]`;
const operator = new RegExp(String.raw`(?<=${operand}) *(:=|=>|<>|<=|>=|\|\|) *(?=${operand})`, "g");

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
