/** What a sync does when Google is busy, wrong or has changed its mind, and what it leaves behind. */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { startFunction } from "../_testing/deno.ts";
import {
  type Family,
  type IntegrationStack,
  startIntegrationStack,
  teach,
} from "../_testing/integration-stack.ts";

let stack: IntegrationStack;
let families = 0;

beforeAll(async () => {
  stack = await startIntegrationStack();
});
afterAll(() => stack?.stop());
beforeEach(async () => {
  stack.google.behave();
  stack.google.forgetTraffic();
  stack.rest.rule(() => undefined);
  stack.api.rule(() => undefined);
  // Only the links of one's own are due.
  await stack.sql`update public.student_integration_links set next_sync_at = 'infinity'`;
});

const sheets = (count: number, score = "8/10") =>
  Array.from({ length: count }, (_, n) => `Sheet ${String(n + 1).padStart(2, "0")} ${score}`);

async function connected(works = 3): Promise<{ one: Family; id: string; course: string }> {
  const one = await stack.family(`child${++families}`);
  const course = teach(stack.google, [one], works);
  return { one, id: await stack.connect(one), course };
}

const endpoints = () => stack.google.calls().map(({ endpoint }) => endpoint);

it("goes through pages, then asks only for what has changed", async () => {
  stack.google.setMaxPageSize(2);
  const { one, id, course } = await connected(5);
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  expect(await stack.records(one)).toEqual(sheets(5));
  stack.google.forgetTraffic();
  stack.google.setMaxPageSize(3);
  stack.google.school.giveBack(course, stack.google.school.workOf(course)[1]?.id ?? "", one.account, 9.5);
  await stack.makeDue();
  await stack.sql`update public.student_integration_links set next_sync_at = 'infinity' where id <> ${id}`;
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  expect((await stack.records(one))[1]).toBe("Sheet 02 9.5/10");
  // One page of work is enough to meet what is known; submissions can only be listed.
  expect(endpoints().filter((endpoint) => endpoint === "courseWork")).toHaveLength(1);
  const [run] = await stack.sql`
    select kind, report -> 'submissions' as submissions from public.sync_runs where integration_id = ${id} order by created_at desc`;
  expect(run).toMatchObject({ kind: "incremental", submissions: { changed: 1, removed: 0 } });
});

it("keeps a title that the database could not hold as it is", async () => {
  const { one, course } = await connected(1);
  stack.google.school.addWork(course, { title: "Nul\u0000l, and half a \ud83d pair", maxPoints: 10 });
  expect(await stack.sync()).toMatchObject({ synced: 1, failed: 0 });
  const titles = await stack.sql`
    select a.title from public.assignments a join public.enrollments e on e.course_id = a.course_id
    where e.student_id = ${one.student} and a.title like 'Null%'`;
  expect(titles).toEqual([{ title: "Null, and half a \ufffd pair" }]);
});

it("maps states and times as the guardian should see them", async () => {
  const { one, course } = await connected(1);
  const { school } = stack.google;
  const add = (title: string, maxPoints?: number) =>
    school.addWork(course, {
      title,
      ...(maxPoints ? { maxPoints } : {}),
      dueAt: new Date("2030-03-01T14:30:00Z"),
    }).id;
  add("Not begun", 10);
  school.turnIn(course, add("Handed in", 10), one.account);
  const reclaimed = add("Reclaimed", 10);
  school.turnIn(course, reclaimed, one.account);
  school.reclaim(course, reclaimed, one.account);
  const drafted = add("Drafted", 10);
  school.turnIn(course, drafted, one.account);
  school.draft(course, drafted, one.account, 3);
  school.giveBack(course, add("Without points"), one.account);
  school.giveBack(course, add("On paper", 10), one.account, 6);
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  expect(await stack.records(one)).toEqual([
    "Drafted",
    "Handed in",
    "On paper 6/10",
    "Sheet 01 8/10",
    "Without points",
  ]);
  const [work] = await stack.sql`
    select due_at, (select count(*)::int from public.assignments x where x.course_id = a.course_id) as count
    from public.assignments a where title = 'Not begun'`;
  expect(work).toEqual({ due_at: new Date("2030-03-01T14:30:00Z"), count: 7 });
});

it("renews a token before it ends, and once where it is not accepted", async () => {
  const { one, id } = await connected();
  await stack.sql`update private.integration_tokens set access_expires_at = now() + interval '1 minute' where integration_id = ${id}`;
  stack.google.forgetTraffic();
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  expect(endpoints()[0]).toBe("token");
  await stack.makeDue();
  await stack.sql`update public.student_integration_links set next_sync_at = 'infinity' where id <> ${id}`;
  stack.google.fail({ kind: "unauthorized", after: 1 });
  stack.google.forgetTraffic();
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  expect(endpoints().filter((endpoint) => endpoint === "token")).toHaveLength(1);
  expect(await stack.records(one)).toEqual(sheets(3));
});

it("asks to reconnect, once, where the grant is gone; and goes on when it is back", async () => {
  const { one, id } = await connected();
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  stack.google.grants.revoke(stack.google.grants.of(one.account)?.refreshTokens[0] ?? "");
  await stack.sql`update public.student_integration_links set next_sync_at = now() where id = ${id}`;
  expect(await stack.sync()).toMatchObject({ failed: 1 });
  expect(await stack.status(id)).toEqual({ status: "needs_reconnect", last_error: "grant_revoked" });
  expect(await stack.sync()).toMatchObject({ claimed: 0 });
  const told = await stack.sql`
    select data from public.notifications where profile_id = ${one.guardian} and key = 'INTEGRATION_STOPPED'`;
  expect(told.map(({ data }) => data)).toEqual([{ change: "needs_reconnect" }]);
  expect(await stack.connect(one)).toBe(id);
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  expect(await stack.status(id)).toEqual({ status: "active", last_error: null });
  expect(await stack.records(one)).toEqual(sheets(3));
});

it("asks to reconnect where the key is gone, and keeps what is encrypted", async () => {
  const { id } = await connected();
  const rotated = {
    ...stack.env,
    INTEGRATION_TOKEN_KEYS: JSON.stringify({ k2: randomBytes(32).toString("base64") }),
    INTEGRATION_TOKEN_KEY_ID: "k2",
  };
  const process = await startFunction("integration-sync", rotated);
  const response = await fetch(process.url, { method: "POST", headers: { apikey: stack.stack.secretKey } });
  expect(await response.json()).toMatchObject({ failed: 1 });
  await process.kill();
  expect(await stack.status(id)).toEqual({ status: "needs_reconnect", last_error: "key_missing" });
  const [kept] = await stack.sql`select key_id from private.integration_tokens where integration_id = ${id}`;
  expect(kept).toEqual({ key_id: "k1" });
});

it("encrypts with the current key whatever is renewed", async () => {
  const { id } = await connected();
  const keys: Record<string, string> = JSON.parse(stack.env["INTEGRATION_TOKEN_KEYS"] ?? "{}");
  const rotating = {
    ...stack.env,
    INTEGRATION_TOKEN_KEYS: JSON.stringify({ ...keys, k2: randomBytes(32).toString("base64") }),
    INTEGRATION_TOKEN_KEY_ID: "k2",
  };
  await stack.sql`update private.integration_tokens set access_expires_at = now() where integration_id = ${id}`;
  const process = await startFunction("integration-sync", rotating);
  const response = await fetch(process.url, { method: "POST", headers: { apikey: stack.stack.secretKey } });
  expect(await response.json()).toMatchObject({ synced: 1 });
  await process.kill();
  const [kept] = await stack.sql`select key_id from private.integration_tokens where integration_id = ${id}`;
  expect(kept).toEqual({ key_id: "k2" });
});

it("does not decrypt what was encrypted for another link", async () => {
  const mine = await connected();
  const other = await connected();
  await stack.sql`
    update private.integration_tokens t set access_token_encrypted = o.access_token_encrypted, refresh_token_encrypted = o.refresh_token_encrypted
    from private.integration_tokens o where t.integration_id = ${mine.id} and o.integration_id = ${other.id}`;
  await stack.sync();
  expect(await stack.status(mine.id)).toEqual({ status: "needs_reconnect", last_error: "decryption_failed" });
  expect(await stack.records(mine.one)).toEqual([]);
});

describe("is patient", () => {
  it.each(["rate_limited", "server_error", "unavailable"] as const)("with %s that passes", async (kind) => {
    const { one } = await connected();
    stack.google.fail({ kind, after: 1, ...(kind === "rate_limited" ? { retryAfterSeconds: 1 } : {}) });
    expect(await stack.sync()).toMatchObject({ synced: 1, failed: 0 });
    expect(await stack.records(one)).toEqual(sheets(3));
  });

  it("as long as Google asks: the link is due no sooner", async () => {
    const { id } = await connected();
    stack.google.fail({ kind: "rate_limited", retryAfterSeconds: 900 });
    stack.google.forgetTraffic();
    expect(await stack.sync()).toMatchObject({ failed: 1 });
    expect(stack.google.calls()).toHaveLength(1);
    const [link] = await stack.sql`
      select next_sync_at >= now() + interval '14 minutes' as later, last_error from public.student_integration_links where id = ${id}`;
    expect(link).toEqual({ later: true, last_error: "provider_busy" });
  });

  it.each([
    ["html", "unreadable_answer"],
    ["broken_json", "unreadable_answer"],
    // The proxy before the fake makes a 502 of it.
    ["cut", "provider_unavailable"],
    ["wrong_shape", "unreadable_answer"],
  ] as const)("with %s, which is no reason to remove anything", async (kind, reason) => {
    const { one, id } = await connected();
    expect(await stack.sync()).toMatchObject({ synced: 1 });
    await stack.sql`update public.student_integration_links set next_sync_at = now() where id = ${id}`;
    stack.google.fail({ kind, times: 5 });
    expect(await stack.sync()).toMatchObject({ failed: 1 });
    expect(await stack.status(id)).toEqual({ status: "active", last_error: reason });
    expect(await stack.records(one)).toEqual(sheets(3));
  });

  it.each([
    ["at once", 1],
    ["after others", 3],
  ])("with pages that come round again %s: a list without an end ends the run", async (_, round) => {
    const { one, id } = await connected();
    expect(await stack.sync()).toMatchObject({ synced: 1 });
    await stack.sql`update public.student_integration_links set next_sync_at = now() where id = ${id}`;
    let pages = 0;
    stack.api.rule((name) =>
      name === "courses"
        ? {
            status: 200,
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ courses: [], nextPageToken: `page ${++pages % round}` }),
          }
        : undefined,
    );
    expect(await stack.sync()).toMatchObject({ failed: 1 });
    stack.api.rule(() => undefined);
    expect(pages).toBeLessThan(12);
    expect(await stack.status(id)).toEqual({ status: "active", last_error: "page_repeated" });
    expect(await stack.records(one)).toEqual(sheets(3));
  });

  it("with a page that is not known any more: it begins anew", async () => {
    stack.google.setMaxPageSize(2);
    const { one, id } = await connected(5);
    stack.api.rule((name, n) =>
      name === "courseWork" && n === 2 ? { status: 400, headers: {}, body: "{}" } : undefined,
    );
    expect(await stack.sync()).toMatchObject({ failed: 1 });
    stack.api.rule(() => undefined);
    await stack.sql`update public.student_integration_links set next_sync_at = now() where id = ${id}`;
    expect(await stack.sync()).toMatchObject({ synced: 1 });
    expect(await stack.records(one)).toEqual(sheets(5));
  });
});

it("finds a course deleted while it is looked into, and lets the rest be", async () => {
  const { one, id, course } = await connected();
  teach(stack.google, [one], 2, "Writing");
  stack.api.rule((name, n) =>
    name === "courseWork" && n === 1
      ? { first: async () => stack.google.school.removeCourse(course) }
      : undefined,
  );
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  stack.api.rule(() => undefined);
  expect(await stack.records(one)).toEqual(sheets(2));
  await stack.sql`update public.student_integration_links set next_sync_at = now() where id = ${id}`;
  await stack.sync();
  const enrollments = await stack.sql`
    select c.title, e.status from public.enrollments e join public.courses c on c.id = e.course_id
    where e.student_id = ${one.student} order by 1`;
  expect([...enrollments]).toEqual([
    { title: "Algebra", status: "dropped" },
    { title: "Writing", status: "active" },
  ]);
});

it("revokes at Google what was disconnected", async () => {
  const { one, id } = await connected();
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  await stack.as(one.guardian, (sql) => sql`select public.disconnect_integration(${id})`);
  expect(stack.google.grants.of(one.account)).toBeDefined();
  expect(await stack.sync()).toMatchObject({ revoked: 1, claimed: 0 });
  expect(stack.google.grants.of(one.account)).toBeUndefined();
});

it("writes nothing after a disconnect that comes in between", async () => {
  const { one, id } = await connected();
  stack.api.rule((name) =>
    name === "studentSubmissions"
      ? {
          first: async () =>
            void (await stack.as(one.guardian, (sql) => sql`select public.disconnect_integration(${id})`)),
        }
      : undefined,
  );
  expect(await stack.sync()).toMatchObject({ synced: 0, unfinished: 1 });
  expect(await stack.records(one)).toEqual([]);
});

it("syncs one link once where two run at the same time", async () => {
  const { one } = await connected();
  const second = await startFunction("integration-sync", stack.env);
  stack.google.setLatency(50);
  const [mine, theirs] = await Promise.all([
    stack.sync(),
    fetch(second.url, { method: "POST", headers: { apikey: stack.stack.secretKey } }).then(async (response) =>
      z.object({ synced: z.number() }).parse(await response.json()),
    ),
  ]);
  await second.kill();
  expect(Number(mine?.synced) + Number(theirs.synced)).toBe(1);
  expect(stack.google.traffic().accounts[one.account]?.maxConcurrent).toBe(1);
  expect(await stack.records(one)).toEqual(sheets(3));
});

it("leaves no token in any table, and none in any log", async () => {
  const secrets = new Set<string>();
  const given = z.object({ access_token: z.string(), refresh_token: z.string().optional() });
  stack.api.rule((name) =>
    name === "token"
      ? {
          rewrite: (body) => {
            const { access_token, refresh_token } = given.parse(body);
            for (const token of [access_token, refresh_token ?? access_token]) secrets.add(token);
            return body;
          },
        }
      : undefined,
  );
  const { one, id } = await connected();
  stack.google.fail({ kind: "unauthorized", after: 1 });
  expect(await stack.sync()).toMatchObject({ synced: 1 });
  const waiting = await stack.begin(one);
  await stack.consent(waiting.authorize_url, { account: one.email });
  for (const kind of ["server_error", "wrong_shape", "unauthorized"] as const) {
    stack.google.fail({ kind, times: 5 });
    await stack.sql`update public.student_integration_links set next_sync_at = now(), status = 'active' where id = ${id}`;
    expect(await stack.sync()).toMatchObject({ failed: 1 });
    stack.google.behave();
  }
  await stack.as(one.guardian, (sql) => sql`select public.disconnect_integration(${id})`);
  stack.google.fail({ kind: "server_error", on: "revoke" });
  expect(await stack.sync()).toMatchObject({ revoked: 1 });
  const everything = `${await stack.dump()}\n${stack.output()}`;
  expect(everything).toContain(id);
  expect(everything).toContain('"event":"sync_failed"');
  expect(secrets.size).toBeGreaterThanOrEqual(4);
  for (const secret of secrets) {
    expect(everything.includes(secret)).toBe(false);
    expect(everything.includes(Buffer.from(secret).toString("base64").slice(0, 24))).toBe(false);
    expect(everything.includes(Buffer.from(secret).toString("hex").slice(0, 32))).toBe(false);
  }
});
