// What a pgTAP file says when an assertion fails: a sentence that makes sense alone in a failure log.

export type MessageFault = { line: number; message: string };

/** Assertions and the number of arguments that they take with a message, which is the last one. */
const assertions: Record<string, number> = {
  alike: 3,
  bag_eq: 3,
  bag_has: 3,
  cmp_ok: 4,
  doesnt_match: 3,
  fail: 1,
  is: 3,
  is_empty: 2,
  isnt: 3,
  isnt_empty: 2,
  lives_ok: 2,
  matches: 3,
  ok: 2,
  pass: 1,
  results_eq: 3,
  results_ne: 3,
  set_eq: 3,
  set_has: 3,
  throws_matching: 3,
  throws_ok: 4,
};

export const pronoun = /\b(?:he|him|his|himself|she|her|hers|herself)\b/i;
/** A sentence that begins so needs the one before it, which a log does not show. */
export const leansOnOthers =
  /^(?:nor|so|neither(?!.*\bnor\b)|its|it|they|them|then|and|but|afterwards|this|these|that also)\b/i;
const token =
  /(?<space>\s+|--[^\n]*)|(?<quoted>\$(?<tag>\w*)\$[\s\S]*?\$\k<tag>\$)|(?<text>[eE]?'(?:[^']|'')*')|(?<name>[A-Za-z_][\w.]*)|[\s\S]/g;

/**
 * Messages of fewer than four words, or that begin as if another stood before them, messages and comments with gendered pronouns, and assertions without
 * a message. Of an expression its texts count, and the rest of it as one word.
 */
export function messageFaults(sql: string): MessageFault[] {
  const faults: MessageFault[] = [];
  const open: { name: string; at: number; args: string[][] }[] = [];
  let name = "";
  const lineOf = (at: number) => sql.slice(0, at).split("\n").length;
  for (const match of sql.matchAll(token)) {
    const [found] = match;
    const { space, name: word = "" } = match.groups ?? {};
    if (found.startsWith("--") && pronoun.test(found))
      faults.push({ line: lineOf(match.index), message: found });
    if (space !== undefined) continue;
    const call = open.at(-1);
    if (found === "(" || found === "[") {
      call?.args.at(-1)?.push("…");
      open.push({ name: found === "(" ? name : "", at: match.index, args: [[]] });
    } else if (found === ")" || found === "]") {
      open.pop();
      const fault = call && faultOf(call.name, call.args);
      if (call && fault) faults.push({ line: lineOf(call.at), message: fault });
      // The texts of format('…', …) are those of the message.
      if (call?.name === "format")
        open
          .at(-1)
          ?.args.at(-1)
          ?.push(...call.args.flat());
    } else if (found === "," && call) {
      call.args.push([]);
    } else {
      call?.args.at(-1)?.push(found);
    }
    name = word;
  }
  return faults;
}

function faultOf(name: string, args: string[][]): string | undefined {
  const expected = assertions[name];
  if (expected === undefined) return undefined;
  const parts = args.at(-1) ?? [];
  const texts = parts.filter((part) => part.startsWith("'"));
  if (args.length < expected || texts.length === 0) return `${name}() has no message.`;
  if (args.length > expected) return undefined;
  const message = texts.map((text) => text.slice(1, -1).replaceAll("''", "'")).join(" ");
  const words =
    message.split(/\s+/).filter((word) => word !== "").length + (parts.length > texts.length ? 1 : 0);
  return words < 4 || pronoun.test(message) || leansOnOthers.test(message) ? message : undefined;
}
