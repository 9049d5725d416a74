// One world in a database of its own: built from a seed, changed at random, looked at by everybody.
import postgres from "postgres";
import type { Database } from "../../../stack/src/database.ts";
import { type Change, randomChange } from "./changes.ts";
import { compare, type Difference, report } from "./compare.ts";
import { type Facts, loadFacts } from "./facts.ts";
import { sightOf } from "./model.ts";
import { type Random, randomFrom } from "./random.ts";
import { look, setUp } from "./reads.ts";
import { Rules } from "./rules.ts";
import { makeWorld } from "./world.ts";

export type Account = { userId: string; name: string };

export class Play {
  readonly sql: postgres.Sql;
  readonly random: Random;
  /** Accounts there were at the beginning; a token outlives its account. */
  readonly accounts: Account[];
  /** How many rows were compared, and how many statements of how many were refused. */
  readonly counts = { rows: 0, looks: 0, said: 0, refused: 0 };
  readonly #newId: () => string;

  private constructor(sql: postgres.Sql, random: Random, accounts: Account[], newId: () => string) {
    this.sql = sql;
    this.random = random;
    this.accounts = accounts;
    this.#newId = newId;
  }

  static async begin(database: Database, seed: number): Promise<Play> {
    const clone = await database.createDatabase();
    const sql = postgres(clone.url, { max: 1, onnotice: () => undefined });
    await sql.unsafe(setUp);
    const random = randomFrom(seed);
    const { people, statements, newId } = makeWorld(random);
    const accounts = people
      .filter(({ email }) => email !== null)
      .map(({ id, name }) => ({ userId: id, name }));
    const play = new Play(sql, random, accounts, newId);
    await play.#say(undefined, statements);
    return play;
  }

  end(): Promise<void> {
    return this.sql.end();
  }

  /** Something happens. Returns what, for the report. */
  async change(): Promise<Change> {
    const change = randomChange(await loadFacts(this.sql), this.random, this.#newId);
    await this.#say(change.as, change.statements);
    return change;
  }

  facts(): Promise<Facts> {
    return loadFacts(this.sql);
  }

  /** What the given accounts read against what they should, in words; empty if it is the same. */
  async compare(accounts: Account[] = this.accounts): Promise<string> {
    return this.sql.begin(async (tx) => {
      const facts = await loadFacts(tx);
      return report(await this.differences(tx, facts, accounts), facts);
    });
  }

  async differences(tx: postgres.TransactionSql, facts: Facts, accounts: Account[]): Promise<Difference[]> {
    const rules = new Rules(facts);
    const found: Difference[] = [];
    for (const { userId, name } of accounts) {
      const shown = await look(tx, userId);
      const stands = facts.users.some(({ id, deleted }) => id === userId && !deleted);
      const me = facts.profiles.find(({ user_id }) => stands && user_id === userId);
      for (const keys of shown.values()) this.counts.rows += keys.size;
      this.counts.looks++;
      found.push(...compare(me?.full_name ?? name, shown, sightOf(rules, me?.id)));
    }
    return found;
  }

  async #say(as: string | undefined, statements: string[]): Promise<void> {
    const refused = await this.sql`select number, error from oracle.attempt(${statements}, ${as ?? null})`;
    this.counts.said += statements.length;
    this.counts.refused += refused.length;
  }
}
