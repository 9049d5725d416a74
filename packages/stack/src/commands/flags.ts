import { type ParseArgsConfig, parseArgs } from "node:util";
import { messageOf, StackError } from "../errors.ts";

export type Flags = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** Flags of a command; an unknown one is one clear sentence. */
export function parseFlags(args: string[], options: NonNullable<ParseArgsConfig["options"]>): Flags {
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(", ");
    throw new StackError(`${messageOf(error).split(". ")[0]}. There are: ${known}.`);
  }
}

export function port(flags: Flags, name: string): number {
  const value = Number(flags[name]);
  if (Number.isInteger(value) && value >= 0 && value < 65_536) return value;
  throw new StackError(`--${name} must be a port number, not "${String(flags[name])}".`);
}
