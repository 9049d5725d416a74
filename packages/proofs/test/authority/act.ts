// What an act is: words for the story, a statement, whether the rules allow it, and what it changes.
import { z } from "zod";
import type { Choose } from "./choose.ts";
import { canAct } from "./rules.ts";
import type { Person, State } from "./state.ts";

/** `may`: undefined where the rules leave it open; the database's answer is then taken. */
export type Verdict = { may: boolean | undefined; why: string };

export type Attempt = {
  words: string;
  /** Missing: the console, or Auth. */
  as: Person | undefined;
  /** One statement; its first column is handed to `effect`. */
  sql: string;
  /** Instead of the statement: as many days pass. */
  days?: number;
  verdict: Verdict;
  /** What the act made of the world, if it was not refused. */
  effect(result: unknown): void;
};

export type ActKind = {
  name: string;
  /** Calls of the API and tables that it writes through, for the list of what is covered. */
  covers: string[];
  /** How often it happens, next to the others. */
  weight: number;
  /** Undefined where there is nobody and nothing to do it with. */
  propose(state: State, choose: Choose): Attempt | undefined;
};

/** Refused for the first reason that holds; else allowed. */
export function unless(...reasons: [boolean, string][]): Verdict {
  const found = reasons.find(([holds]) => holds);
  return found ? { may: false, why: found[1] } : { may: true, why: "nothing speaks against it" };
}

export const quote = (text: string | undefined) =>
  text === undefined ? "null" : `'${text.replaceAll("'", "''")}'`;
export const array = (items: readonly string[] | undefined) =>
  items === undefined ? "null" : `'{${items.join(",")}}'`;
export const call = (name: string, ...args: string[]) =>
  `select to_jsonb(r) from public.${name}(${args.join(", ")}) r`;

const Row = z.object({ id: z.string() });
/** The call answered something else than the act makes. */
export class UnexpectedAnswer extends Error {
  override name = "UnexpectedAnswer";
}
export function idOf(result: unknown): string {
  const row = Row.safeParse(result);
  if (row.success) return row.data.id;
  throw new UnexpectedAnswer(
    `The last act should have made a row, but it returned ${JSON.stringify(result)}.`,
  );
}
export const nobody = "00000000-0000-4000-8000-ffffffffffff";

export const accounts = (state: State) => state.onStage.filter(({ account }) => account !== undefined);
export const byName = ({ name }: { name: string }) => name;

/** Somebody whom the act suits; rarely anybody with an account. */
export function actor(
  state: State,
  choose: Choose,
  suits: (person: Person) => boolean,
  rarely = 0.12,
): Person | undefined {
  const everybody = accounts(state);
  return choose.chance("anybody", rarely)
    ? choose.one("actor", everybody, byName)
    : choose.one(
        "actor",
        everybody.filter((one) => canAct(one) && suits(one)),
        byName,
      );
}

/** One of those who suit, rarely any of them. */
export function mostly<T>(
  choose: Choose,
  what: string,
  all: readonly T[],
  suits: (one: T) => boolean,
  name: (one: T) => string,
  rarely = 0.12,
): T | undefined {
  return choose.one(what, choose.chance(`any ${what}`, rarely) ? all : all.filter(suits), name);
}
