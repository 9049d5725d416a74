// The demo data shows the product: every page of a guardian, a tutor and a teacher has something to show.
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type Database, startDatabase } from "../src/database.ts";

let database: Database;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await startDatabase({ seed: true });
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql?.end();
  await database?.stop();
});

/** What a demo account reads. */
async function as(email: string, query: string): Promise<postgres.RowList<postgres.Row[]>> {
  return sql.begin(async (transaction) => {
    await transaction`
      select set_config('request.jwt.claims', json_build_object('role', 'authenticated', 'sub', u.id)::text, true)
      from auth.users u where u.email = ${email}`;
    await transaction`select set_config('role', 'authenticated', true)`;
    return transaction.unsafe(query);
  });
}

const some = z.array(z.unknown()).min(1);
const Page = z.object({
  courses: some,
  recent_grades: some,
  upcoming_assignments: some,
  live_classes: z.object({ upcoming: some }),
  gamification: z.object({ total_points: z.number().positive(), badges: some }),
  certificates: some,
});

it("gives Bob two children, whose pages have every section", async () => {
  const children = await as(
    "bob@example.com",
    "select student_id, full_name from public.my_students order by full_name",
  );
  expect(children.map(({ full_name }) => full_name)).toEqual(["Ben Baker", "Mia Baker"]);
  for (const { student_id } of children) {
    const [row] = await as("bob@example.com", `select public.child_overview('${student_id}') as page`);
    const parsed = Page.safeParse(row?.["page"]);
    expect(parsed.error?.issues).toBeUndefined();
  }
});

it("has lessons in each state, conversations with unread messages, alerts and notifications", async () => {
  const lessons = await as(
    "bob@example.com",
    "select distinct status::text from public.my_bookings order by 1",
  );
  expect(lessons.map(({ status }) => status)).toEqual(["cancelled", "completed", "confirmed", "pending"]);
  const [threads] = await as(
    "bob@example.com",
    "select count(*)::int as all, count(*) filter (where unread_count > 0)::int as unread, count(pinned_at)::int as pinned from public.my_threads",
  );
  expect(threads).toEqual({ all: 3, unread: 2, pinned: 1 });
  const [alerts] = await as(
    "bob@example.com",
    "select count(*)::int as all, count(canceled_event_id)::int as canceled from public.my_events",
  );
  expect(alerts).toEqual({ all: 5, canceled: 1 });
  expect(await as("bob@example.com", "select from public.notifications")).not.toHaveLength(0);
  expect(
    await as("dana@example.com", "select from public.my_bookings where status = 'pending'"),
  ).toHaveLength(4);
});

it("has classes with students and their work", async () => {
  const seats = await as("tina@example.com", "select class_id from public.class_students");
  expect(seats.length).toBeGreaterThan(5);
  expect(await as("tina@example.com", "select from public.submissions where score is null")).not.toHaveLength(
    0,
  );
});

it("sends no email about what happened before", async () => {
  expect(await sql`select from private.email_outbox`).toHaveLength(0);
});
