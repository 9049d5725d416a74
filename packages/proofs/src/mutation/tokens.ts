// The words and signs of SQL and PL/pgSQL with their places. Comments and white space are left out.

export type Token = {
  kind: "word" | "quoted" | "string" | "sign";
  /** Words in lower case; everything else as written. */
  text: string;
  start: number;
  end: number;
};

const PATTERNS: [Token["kind"] | "nothing", RegExp][] = [
  ["nothing", /\s+|--[^\n]*/y],
  ["string", /[eE]'(?:[^'\\]|''|\\[\s\S])*'|(?:[bBxX]|[uU]&)?'(?:[^']|'')*'/y],
  ["string", /\$(\p{L}[\p{L}\p{N}_]*)?\$[\s\S]*?\$\1\$/uy],
  ["quoted", /"(?:[^"]|"")*"/y],
  ["word", /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ["sign", /\$?\d[\p{L}\p{N}_.]*(?<!\.)|:=|::|=>|<<|>>|\.\.|<=|>=|<>|!=|[\s\S]/uy],
];

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const comment = endOfBlockComment(text, at);
    if (comment > at) {
      at = comment;
      continue;
    }
    for (const [kind, pattern] of PATTERNS) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (!found) continue;
      const end = at + found.length;
      if (kind !== "nothing") {
        tokens.push({ kind, text: kind === "word" ? found.toLowerCase() : found, start: at, end });
      }
      at = end;
      break;
    }
  }
  return tokens;
}

/** Block comments nest. */
function endOfBlockComment(text: string, start: number): number {
  if (!text.startsWith("/*", start)) return start;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text.startsWith("/*", at)) {
      depth++;
      at++;
    } else if (text.startsWith("*/", at)) {
      depth--;
      at++;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
