/** A calendar feed over HTTP, under Deno: what a calendar program gets, and when it gets nothing. */
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { jsonAnswer } from "../_testing/http-server.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";

let backend: Backend;
let rest: Interceptor;
let served: FunctionProcess;
let bill = "";

beforeAll(async () => {
  backend = await startBackend();
  rest = await startInterceptor(backend.url);
  [bill = ""] = await backend.people(["bill@example.com"]);
  await backend.bookingEmails(["bill@example.com"]);
  served = await startFunction("calendar-feed", {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
  });
});
afterAll(async () => {
  await served.kill();
  await rest.stop();
  await backend.stop();
});

/** A new address of Bill's. */
async function address(showsNames = false): Promise<string> {
  const [made] = await backend.sql.begin(async (sql) => {
    await sql`
      select set_config('request.jwt.claims', json_build_object('sub', p.user_id, 'role', 'authenticated')::text, true)
      from public.profiles p where p.id = ${bill}`;
    await sql`set local role authenticated`;
    return sql<{ token: string }[]>`select public.create_calendar_feed(${showsNames}) as token`;
  });
  return `${served.url}/calendar-feed/${made?.token}.ics`;
}

/** The entries as a calendar program reads them. */
async function entries(url: string) {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  return {
    timeZone: calendar.getFirstPropertyValue("x-wr-timezone"),
    events: calendar.getAllSubcomponents("vevent").map((one) => {
      const event = new ICAL.Event(one);
      return {
        uid: event.uid,
        sequence: event.sequence,
        title: event.summary,
        status: String(one.getFirstPropertyValue("status")),
        isDay: event.startDate.isDate,
        start: event.startDate.toJSDate().getTime(),
        hours: event.duration.toSeconds() / 3600,
      };
    }),
  };
}

it("shows lessons as moments and alerts as days, to a maintained parser", async () => {
  await backend.sql`update public.profile_details set time_zone = 'America/Chicago', locale = 'de-AT' where profile_id = ${bill}`;
  await backend.sql`
    insert into public.profile_roles (profile_id, role, vouched) values (${bill}, 'student', false) on conflict do nothing`;
  await backend.sql`
    insert into public.communication_events (title, event_date, event_type, target_level, audience, broadcast_id)
    values ('Open day; bring a cake, please', current_date + 9, 'event', 'all', 'everyone', gen_random_uuid())`;
  const [lesson] = await backend.sql`select id, starts_at from public.bookings where client_id = ${bill}`;
  const { timeZone, events } = await entries(await address());
  expect(timeZone).toBe("America/Chicago");
  expect(events.filter(({ isDay }) => !isDay)).toEqual([
    {
      uid: `${lesson?.["id"]}@homeroom`,
      sequence: 0,
      title: "Unterricht",
      status: "CONFIRMED",
      isDay: false,
      start: Math.floor(lesson?.["starts_at"].getTime() / 1000) * 1000,
      hours: 1,
    },
  ]);
  expect(events.filter(({ isDay }) => isDay)).toMatchObject([
    { title: "Open day; bring a cake, please", status: "CONFIRMED", hours: 24 },
  ]);
});

it("names people only where the person chose so", async () => {
  expect((await entries(await address(true))).events.map(({ title }) => title)).toContain(
    "Mathematics · Dana Miller",
  );
});

it("answers a client that has this version with 304, and after a cancellation with a higher sequence", async () => {
  const url = await address();
  const first = await fetch(url);
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"[\w-]{43}"$/);
  expect(first.headers.get("cache-control")).toBe("private, max-age=900");
  const conditional = { headers: { "if-none-match": `"other", W/${tag}` } };
  const second = await fetch(url, conditional);
  expect([second.status, await second.text(), second.headers.get("etag")]).toEqual([304, "", tag]);
  const head = await fetch(url, { method: "HEAD" });
  expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", tag]);

  await backend.sql`
    update public.bookings set status = 'cancelled', cancel_reason = 'Ill' where client_id = ${bill}`;
  expect((await fetch(url, conditional)).status).toBe(200);
  expect((await entries(url)).events).toContainEqual(
    expect.objectContaining({ title: "Unterricht", status: "CANCELLED", sequence: 1 }),
  );
});

it("raises the sequence of an entry by one with each change of it, and of no other", async () => {
  const url = await address();
  await backend.sql`delete from public.communication_events`;
  await backend.bookingEmails(["bill@example.com"]);
  const [lesson] = await backend.sql.begin(async (sql) => {
    // A request again, as if nothing had happened: without triggers.
    await sql`set local session_replication_role = replica`;
    return sql`
      update public.bookings set status = 'pending'
      where id = (select id from public.bookings where client_id = ${bill} order by starts_at desc limit 1) returning id`;
  });
  const [drill] = await backend.sql`
    insert into public.communication_events (title, event_date, event_type, target_level, audience, broadcast_id)
    values ('Fire drill', current_date + 9, 'drill', 'all', 'everyone', gen_random_uuid()) returning id`;
  const now = async () => {
    const found = (await entries(url)).events;
    const of = (id: unknown) => {
      const one = found.find(({ uid }) => uid.startsWith(String(id)));
      return [one?.sequence, one?.status, one?.start] as const;
    };
    return { lesson: of(lesson?.["id"]), drill: of(drill?.["id"]), uids: found.map(({ uid }) => uid) };
  };
  // Another time asks for a tutor.
  await backend.sql`
    insert into public.profile_roles (profile_id, role, vouched)
    select tutor_id, 'tutor', true from public.bookings where id = ${lesson?.["id"]} on conflict do nothing`;
  const first = await now();
  expect([first.lesson[0], first.lesson[1], first.drill[0]]).toEqual([0, "TENTATIVE", 0]);
  const changes: [() => Promise<unknown>, string, number, number][] = [
    [
      () => backend.sql`update public.bookings set status = 'confirmed' where id = ${lesson?.["id"]}`,
      "a confirmation",
      1,
      0,
    ],
    [
      () => backend.sql`
        update public.bookings set starts_at = starts_at + interval '10 minutes', ends_at = ends_at + interval '10 minutes'
        where id = ${lesson?.["id"]}`,
      "another time",
      2,
      0,
    ],
    [
      () =>
        backend.sql`update public.communication_events set event_date = event_date + 1 where id = ${drill?.["id"]}`,
      "another day",
      2,
      1,
    ],
    [
      () => backend.sql`update public.communication_events set title = 'Drill' where id = ${drill?.["id"]}`,
      "another title",
      2,
      2,
    ],
    [
      () => backend.sql`update public.bookings set status = 'cancelled' where id = ${lesson?.["id"]}`,
      "a cancellation",
      3,
      2,
    ],
  ];
  for (const [change, name, lessonSequence, drillSequence] of changes) {
    await change();
    const after = await now();
    expect([after.lesson[0], after.drill[0]], name).toEqual([lessonSequence, drillSequence]);
    expect(after.uids.toSorted(), name).toEqual(first.uids.toSorted());
  }
  // A cancellation of an alert is a row of its own, and in calendars the same entry, struck out.
  await backend.sql`
    insert into public.communication_events
      (title, event_date, event_type, target_level, audience, broadcast_id, canceled_event_id, revision)
    select title, event_date, event_type, target_level, audience, broadcast_id, id, revision + 1
    from public.communication_events where id = ${drill?.["id"]}`;
  const last = await now();
  expect(last.drill.slice(0, 2)).toEqual([3, "CANCELLED"]);
  expect((await now()).lesson.slice(0, 2)).toEqual([3, "CANCELLED"]);
});

it("opens nothing for an unknown, malformed, replaced or suspended address", async () => {
  const old = await address();
  const current = await address();
  for (const url of [
    old,
    current.replace(/.....\.ics$/, "AAAAA.ics"),
    `${served.url}/calendar-feed/x.ics`,
    served.url,
  ]) {
    const response = await fetch(url);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: "profile.not_found" });
  }
  expect((await fetch(current, { method: "POST" })).status).toBe(405);
  await backend.sql`update auth.users set banned_until = now() + interval '1 day' where email = 'bill@example.com'`;
  expect((await fetch(current)).status).toBe(404);
  await backend.sql`update auth.users set banned_until = null where email = 'bill@example.com'`;
  expect((await fetch(current)).status).toBe(200);
});

it("says when to come back where the database refuses or fails, and tells nothing else", async () => {
  const url = await address();
  rest.rule(() => jsonAnswer(429, { message: "rate.limited", code: "PT429" }));
  const limited = await fetch(url);
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "900"]);
  rest.rule(() => jsonAnswer(500, { message: "canary", code: "XX000" }));
  const failed = await fetch(url);
  expect([failed.status, failed.headers.get("retry-after")]).toEqual([503, "60"]);
  expect(await failed.text()).not.toContain("canary");
  rest.rule(() => undefined);
});
