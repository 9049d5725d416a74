// What the options ask, where its answer stands in the cache, and when it goes.
import type { AnyHomeroomError, Homeroom, Page, Result } from "@homeroom/client";
import { type MutationOptions, QueryClient, QueryObserver } from "@tanstack/react-query";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import {
  fakeServer,
  json,
  nothing,
  otherId,
  raised,
  rows,
  someId,
} from "../../client/test/support/fake-server.ts";
import { calendarMutations } from "../src/calendar.ts";
import { csvMutations } from "../src/csv.ts";
import { type HomeroomInfiniteQueries, homeroomOptions } from "../src/index.ts";
import type { Method, Namespace } from "../src/keys.ts";
import { whenCalled } from "../src/mutation.ts";
import { rosterMutations } from "../src/rosters.ts";
import { bob, callsOf, eve, page } from "./support.ts";

const notOptions = ["threads.subscribe", "notifications.subscribe"];

function namesOf(tables: object[]): string[] {
  return tables.flatMap((table) =>
    Object.entries(table).flatMap(([name, calls]) =>
      Object.keys(Object(calls)).map((call) => `${name}.${call}`),
    ),
  );
}

test("every call of the SDK is a query, an infinite query or a mutation", () => {
  const { homeroom } = fakeServer(nothing);
  const { query, infinite, mutation } = homeroomOptions(homeroom, bob);
  const named = new Set(namesOf([query, infinite, mutation]));
  expect([...callsOf(homeroom)].filter((name) => !named.has(name)).toSorted()).toEqual(notOptions.toSorted());
  const both = namesOf([query]).filter((name) => namesOf([mutation]).includes(name));
  expect(both).toEqual([]);
});

type Paged = {
  [Name in Namespace]: {
    [Call in Method<Name>]: Homeroom[Name][Call] extends (...input: never[]) => Promise<Result<infer Answer>>
      ? Answer extends Page<unknown>
        ? `${Name}.${Call}`
        : never
      : never;
  }[Method<Name>];
}[Namespace];
type Growing = {
  [Name in keyof HomeroomInfiniteQueries]: `${Name}.${Extract<keyof HomeroomInfiniteQueries[Name], string>}`;
}[keyof HomeroomInfiniteQueries];

test("every call that answers a page grows page by page", () => {
  expectTypeOf<"students.list">().toExtend<Paged>();
  expectTypeOf<Exclude<Paged, Growing>>().toEqualTypeOf<never>();
});

describe("a query", () => {
  test("has a key of the person, the call and its input", () => {
    const { homeroom } = fakeServer(nothing);
    const { query } = homeroomOptions(homeroom, bob);
    expect(query.students.list().queryKey).toEqual(["homeroom", bob, "students", "list", {}]);
    expect(query.students.list({}).queryKey).toEqual(query.students.list().queryKey);
    expect(query.bookings.get({ bookingId: someId }).queryKey).toEqual([
      "homeroom",
      bob,
      "bookings",
      "get",
      { bookingId: someId },
    ]);
    expect(homeroomOptions(homeroom, eve).query.students.list().queryKey[1]).toBe(eve);
  });

  test("asks the SDK, and its request ends with the query", async () => {
    let signal: AbortSignal | undefined;
    const { homeroom, sent } = fakeServer(() => new Promise<Response>(() => undefined));
    const client = new QueryClient();
    const { query, key } = homeroomOptions(homeroom.with({ timeout: 60_000 }), bob);
    const options = query.students.list({ limit: 4 });
    const asked = client.fetchQuery({
      ...options,
      queryFn: (context) => {
        signal = context.signal;
        if (typeof options.queryFn !== "function") throw new Error("No function.");
        return options.queryFn(context);
      },
    });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.url.searchParams.get("limit")).toBe("5");
    await client.cancelQueries({ queryKey: key });
    expect(signal?.aborted).toBe(true);
    await expect(asked).rejects.toThrow();
  });

  test("fails with the error of the SDK, which repeats by itself", async () => {
    const { homeroom, sent } = fakeServer(() => raised(404, "booking.not_found"));
    const { query } = homeroomOptions(homeroom, bob);
    const options = query.bookings.get({ bookingId: someId });
    await expect(new QueryClient().fetchQuery(options)).rejects.toMatchObject({ code: "booking.not_found" });
    expect(sent).toHaveLength(1);
    expect(options.retry).toBe(false);
  });

  test.each([
    ["a refusal takes the answer from before away", () => raised(403, "permission.denied"), undefined],
    ["a lost connection keeps it", () => json({}, 503), [rows.student.full_name]],
  ])("%s", async (_, failing, kept) => {
    let answer = () => page([rows.student]);
    const { homeroom } = fakeServer(() => answer());
    const client = new QueryClient();
    const options = homeroomOptions(homeroom, bob).query.students.list();
    const observer = new QueryObserver(client, options);
    const end = observer.subscribe(() => undefined);
    await observer.refetch();
    answer = failing;
    await observer.refetch();
    expect(observer.getCurrentResult().status).toBe("error");
    expect(observer.getCurrentResult().data?.rows.map(({ fullName }) => fullName)).toEqual(kept);
    end();
  });

  test("of an audited call is asked again by a person only", () => {
    const { homeroom } = fakeServer(nothing);
    const { query } = homeroomOptions(homeroom, bob);
    const pair = { guardianId: someId, studentId: otherId };
    expect(query.admin.explainAccess(pair)).toMatchObject({
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    });
  });
});

describe("an infinite query", () => {
  test("asks for one page after the other, and knows the last", async () => {
    const { homeroom, sent } = fakeServer(({ url }) => {
      const offset = Number(url.searchParams.get("offset"));
      const limit = Number(url.searchParams.get("limit"));
      const all = Array.from({ length: 5 }, () => rows.student).slice(offset, offset + limit);
      return json(all, 200, { "content-range": `${offset}-${offset + all.length - 1}/5` });
    });
    const options = homeroomOptions(homeroom, bob).infinite.students.list({ limit: 2 });
    const data = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 9 });
    expect(data.pages.map((one) => one.rows.length)).toEqual([2, 2, 1]);
    expect(sent).toHaveLength(3);
    expect(options.queryKey).toEqual(["homeroom", bob, "students", "list", { limit: 2 }, "infinite"]);
  });

  test("of a thread goes back to its first message and marks nothing read", async () => {
    const { homeroom, sent } = fakeServer(({ body }) => {
      const before = Number(Reflect.get(Object(body), "p_before_seq"));
      const last = Math.min(before - 1, 3);
      return json([last - 1, last].filter((seq) => seq > 0).map(messageRow));
    });
    const options = homeroomOptions(homeroom, bob).infinite.messages.pages({ threadId: someId, limit: 2 });
    const data = await new QueryClient().fetchInfiniteQuery({ ...options, pages: 9 });
    expect(data.pages.map((one) => one.map(({ seq }) => seq))).toEqual([[2, 3], [1]]);
    expect(sent.map(({ body }) => Reflect.get(Object(body), "p_before_seq"))).toEqual([2_147_483_647, 2]);
  });
});

describe("a mutation", () => {
  async function fresh(answer: () => Response) {
    const { homeroom, sent } = fakeServer(answer);
    const client = new QueryClient();
    const { query, mutation } = homeroomOptions(homeroom, bob);
    const others = homeroomOptions(homeroom, eve).query.bookings.list().queryKey;
    const keys = { bookings: query.bookings.list().queryKey, contacts: query.contacts.list().queryKey };
    client.setQueryData(keys.bookings, { rows: [], hasMore: false, count: 0 });
    client.setQueryData(keys.contacts, []);
    client.setQueryData(others, { rows: [], hasMore: false, count: 0 });
    const stale = () =>
      client
        .getQueryCache()
        .getAll()
        .filter(({ state }) => state.isInvalidated)
        .map(({ queryKey }) => queryKey);
    const cancel = client.getMutationCache().build(client, mutation.bookings.cancel());
    return { cancel, keys, stale, sent };
  }

  test("makes old what it changes, for its person", async () => {
    const { cancel, keys, stale } = await fresh(() => json(rows.booking));
    await expect(cancel.execute({ bookingId: someId })).resolves.toMatchObject({ subject: "Algebra" });
    expect(stale()).toEqual([keys.bookings]);
  });

  test("makes it old when the server refuses as well", async () => {
    const { cancel, keys, stale } = await fresh(() => raised(409, "booking.not_open"));
    await expect(cancel.execute({ bookingId: someId })).rejects.toMatchObject({ code: "booking.not_open" });
    expect(stale()).toEqual([keys.bookings]);
  });

  test("makes nothing old when its input was wrong", async () => {
    const { cancel, stale, sent } = await fresh(nothing);
    await expect(cancel.execute({ bookingId: "x" })).rejects.toMatchObject({ code: "validation.failed" });
    expect(stale()).toEqual([]);
    expect(sent).toEqual([]);
  });
});

test("files go in and out by mutations of their own, and make old what they change", async () => {
  const { homeroom, sent } = fakeServer(({ url }) =>
    url.pathname.endsWith("/add_students")
      ? json([{ index: 0, invitation_id: someId, error: null }])
      : json([]),
  );
  const client = new QueryClient();
  const as = homeroomOptions(homeroom, bob);
  const invitations = as.query.invitations.list().queryKey;
  client.setQueryData(invitations, { rows: [], hasMore: false, count: 0 });
  const run = <Input, T>(options: MutationOptions<T, AnyHomeroomError, Input>, input: Input) =>
    client.getMutationCache().build(client, options).execute(input);
  const isStale = () => client.getQueryState(invitations)?.isInvalidated;
  expect(await run(calendarMutations(as).exportCalendar(), {})).toContain("BEGIN:VCALENDAR");
  await expect(run(rosterMutations(as).applyRoster(), { importId: "x" })).rejects.toMatchObject({
    code: "validation.failed",
  });
  expect(isStale()).toBe(false);
  const csv = "email,is_13_plus\nmia@example.com,yes\n";
  expect(await run(csvMutations(as).importCsv(), { csv })).toMatchObject({ invited: 1 });
  expect(isStale()).toBe(true);
  expect(sent.map(({ url }) => url.pathname.split("/").at(-1))).toEqual(["my_events", "add_students"]);
});

test("a part that cannot be loaded is a network that failed", async () => {
  const { homeroom } = fakeServer(nothing);
  const call = whenCalled<object, object, null>(
    () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")),
    async () => ({ data: null, error: null }),
  );
  await expect(call({}, homeroom)).rejects.toMatchObject({ name: "HomeroomError", code: "network.failed" });
});

function messageRow(seq: number): object {
  return {
    id: `00000000-0000-4000-8000-0000000000${10 + seq}`,
    thread_id: someId,
    seq,
    sender_id: otherId,
    sender_role: "TUTOR",
    body: `No. ${seq}`,
    attachment_path: null,
    attachment_name: null,
    attachment_type: null,
    attachment_size: null,
    client_id: null,
    created_at: "2026-09-01T15:00:00+00:00",
    read_at: null,
    withdrawable_until: null,
    erased_at: null,
    withdrawn_at: null,
  };
}
