// The oracle has power: open one rule, and it says so.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import type { Difference } from "./compare.ts";
import { Play } from "./play.ts";

let database: Database;
let play: Play;
beforeAll(async () => {
  database = await startDatabase();
  play = await Play.begin(database, 3);
});
afterAll(async () => {
  await play?.end();
  await database?.stop();
});

/** What the oracle finds once a rule has been changed; the change is rolled back. */
async function differencesAfter(mutation: string): Promise<Difference[]> {
  const facts = await play.facts();
  let found: Difference[] | undefined;
  await play.sql
    .begin(async (tx) => {
      await tx.unsafe(mutation);
      found = await play.differences(tx, facts, play.accounts.slice(0, 20));
      throw new Error("rolled back");
    })
    .catch((error: unknown) => {
      if (!found) throw error;
    });
  return found ?? [];
}

const nobody = (name: string, returns: string) =>
  `create or replace function ${name} returns ${returns} language sql stable security definer set search_path = '' as`;

test.each([
  [
    "bookings open to all",
    "alter policy bookings_select on public.bookings using (true)",
    "bookings",
    "too many",
  ],
  [
    "messages open to all",
    "alter policy messages_select on public.messages using (true)",
    "messages",
    "too many",
  ],
  [
    "details open to all",
    "alter policy profile_details_select on public.profile_details using (true)",
    "profile_details",
    "too many",
  ],
  [
    "restrictions that hide nobody",
    `${nobody("private.my_hidden_students()", "setof uuid")} 'select null::uuid where false'`,
    undefined,
    "too many",
  ],
  [
    "guardians without the right to message read threads",
    "alter policy threads_select on public.threads using (guardian_id = (select private.me()) or id = any (array(select private.my_thread_ids())))",
    "threads",
    "too many",
  ],
  [
    "reads of everybody's data shown to all",
    `${nobody("private.my_overseen_students()", "setof uuid")} 'select id from public.profiles'`,
    "my_access_log",
    "too many",
  ],
  [
    "exports that outlive what they rest on",
    "create or replace function private.export_stands(p_export private.exports) returns boolean language sql stable as 'select true'",
    "my_exports",
    "too many",
  ],
  [
    "decisions told that everybody is told alike",
    "create or replace function private.is_answered_alike(p_request private.privacy_requests) returns boolean language sql immutable as 'select false'",
    "my_privacy_requests",
    "too many",
  ],
  [
    "bookings closed to all",
    "alter policy bookings_select on public.bookings using (false)",
    "bookings",
    "too few",
  ],
])("%s", async (_, mutation, relation, way) => {
  const found = await differencesAfter(mutation);
  expect(
    found.filter((one) => (relation ?? one.relation) === one.relation && one.way === way).length,
  ).toBeGreaterThan(0);
});
