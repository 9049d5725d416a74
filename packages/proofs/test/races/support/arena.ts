/** A throwaway database with people to race, and copies of it in which a rule is weakened. */
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { type Database, startDatabase } from "../../../../stack/src/database.ts";
import { openSession, type Session } from "./session.ts";

export type Role = "client" | "student" | "tutor" | "agent" | "admin";

export interface Arena {
  /** As the SQL console. */
  readonly sql: postgres.Sql;
  session(): Promise<Session>;
  sessions(count: number): Promise<Session[]>;
  /** Somebody with a confirmed address `<id>@example.com`. */
  person(...roles: Role[]): Promise<string>;
  people(count: number, ...roles: Role[]): Promise<string[]>;
  /** Makes a guardian. Gives the link's id. */
  link(guardian: string, student: string): Promise<string>;
  /** A copy of the migrated database whose functions read otherwise: the naive version that a test needs to show its power. */
  weakened(changes: readonly Weakening[]): Promise<Arena>;
  stop(): Promise<void>;
}

/** Replaces `from` by `to` everywhere in the text of a function. */
export interface Weakening {
  readonly function: string;
  readonly from: string;
  readonly to: string;
}

export const addressOf = (person: string): string => `${person}@example.com`;

export async function startArena(): Promise<Arena> {
  const database = await startDatabase();
  return arena(database, () => database.stop());
}

async function arena(database: Database, stop: () => Promise<void>): Promise<Arena> {
  const clone = await database.createDatabase();
  const superuser = postgres(clone.superuserUrl, { max: 1, onnotice: () => undefined });
  // Deadlocks are found soon, so that a test which sees one is not slow.
  await superuser.unsafe(`alter database "${clone.name}" set deadlock_timeout = '200ms'`);
  await superuser.end();
  const sql = postgres(clone.url, { max: 4, onnotice: () => undefined });
  // What is raced here are the other rules.
  await sql`
    update private.settings
    set writes_per_minute = 1000000, invitations_per_hour = 10000, invitation_addresses_per_day = 10000,
        invitations_per_address_per_day = 100, booking_requests_per_tutor_per_day = 10000`;
  const open: Session[] = [];
  const copies: Arena[] = [];
  const sessions = async (count: number): Promise<Session[]> => {
    const made = await Promise.all(Array.from({ length: count }, () => openSession(clone.url)));
    open.push(...made);
    return made;
  };
  const people = async (count: number, ...roles: Role[]): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => randomUUID());
    await sql`
      insert into auth.users (id, email, email_confirmed_at)
      select id::uuid, id || '@example.com', now() from unnest(${ids}::text[]) id`;
    await sql`
      insert into public.profile_roles (profile_id, role, vouched)
      select id::uuid, role::public.app_role, true
      from unnest(${ids}::text[]) id, unnest(${roles}::text[]) role`;
    return ids;
  };
  return {
    sql,
    sessions,
    people,
    session: async () => first(await sessions(1)),
    person: async (...roles) => first(await people(1, ...roles)),
    link: async (guardian, student) => {
      const rows = await sql<{ id: string }[]>`
        insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
        values (${guardian}, ${student}, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress,message,book}')
        returning id`;
      return first(rows).id;
    },
    weakened: async (changes) => {
      const copy = await arena(database, async () => undefined);
      copies.push(copy);
      for (const change of changes) await weaken(copy.sql, change);
      return copy;
    },
    stop: async () => {
      for (const copy of copies) await copy.stop();
      await Promise.all(open.map((session) => session.end()));
      await sql.end();
      await clone.drop();
      await stop();
    },
  };
}

async function weaken(sql: postgres.Sql, change: Weakening): Promise<void> {
  const rows = await sql<{ text: string }[]>`
    select pg_get_functiondef(p.oid) as text from pg_proc p where p.oid = ${change.function}::regproc`;
  const { text } = first(rows);
  const weaker = text.replaceAll(change.from, change.to);
  if (weaker === text) throw new Error(`${change.function} does not contain: ${change.from}`);
  await sql.unsafe(weaker);
}

export function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error("an empty list");
  return one;
}
