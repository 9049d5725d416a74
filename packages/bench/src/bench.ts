// What every benchmark is: its flags, and a run that prints and hands back its numbers for the page.
import type { ParseArgsConfig } from "node:util";
import type { Flags } from "../../stack/src/commands/flags.ts";
import { StackError } from "../../stack/src/errors.ts";

export type Print = (line: string) => void;

export type Bench = {
  flags: NonNullable<ParseArgsConfig["options"]>;
  /** Lines of Markdown for docs/benchmarks.md; without any, what was printed is shown as it is. */
  run: (flags: Flags, print: Print) => Promise<string[] | undefined>;
};

/** A flag of one or more whole numbers, separated by commas. */
export function wholeNumbers(flags: Flags, name: string, least: number): number[] {
  return String(flags[name])
    .split(",")
    .map((text) => {
      const value = Number(text);
      if (Number.isInteger(value) && value >= least) return value;
      throw new StackError(`--${name} takes whole numbers from ${least}, not "${text}".`);
    });
}
