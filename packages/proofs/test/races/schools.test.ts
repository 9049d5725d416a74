/** Managers who place, announce and import at the same moment, and a move while somebody writes. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, startArena } from "./support/arena.ts";
import { collide } from "./support/interleave.ts";
import { tally } from "./support/session.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

/** An organization with two managers, one campus, two classes, a student in the first, and the teacher. */
async function school(at: Arena = arena) {
  const [one, two, teacher, guardian] = await at.people(4, "client");
  const student = await at.person("student");
  const [organization, place, campus, from, to] = Array.from({ length: 5 }, () => randomUUID());
  if (!(one && two && teacher && guardian && organization && place && campus && from && to))
    throw new Error();
  const { sql } = at;
  await at.link(guardian, student);
  await sql`insert into public.organizations (id, name) values (${organization}, 'North')`;
  await sql`insert into public.schools (id, organization_id, name) values (${place}, ${organization}, 'High')`;
  await sql`insert into public.campuses (id, school_id, name) values (${campus}, ${place}, 'East')`;
  await sql`insert into public.classes (id, campus_id, name) values (${from}, ${campus}, '8a'), (${to}, ${campus}, '8b')`;
  await sql`insert into public.class_students (class_id, student_id) values (${from}, ${student})`;
  await sql`
    insert into public.memberships (profile_id, role, organization_id)
    select unnest(${[one, two]}::uuid[]), 'organization_manager', ${organization}`;
  await sql`insert into public.memberships (profile_id, role, class_id) values (${teacher}, 'teacher', ${from})`;
  return { managers: [one, two] as const, teacher, guardian, student, organization, campus, from, to };
}

/** Both managers do it; neither has committed when the other begins. */
async function both(
  world: { managers: readonly [string, string] },
  texts: readonly [string, string],
  at: Arena = arena,
) {
  const [watch, ...sessions] = await at.sessions(3);
  const sides = sessions.map((session, i) => ({
    session,
    who: world.managers[i] ?? "",
    text: texts[i] ?? "",
  }));
  if (!watch) throw new Error("no session");
  return collide(watch, sides);
}
const twice = (text: string) => [text, text] as const;

const announce = async (world: Awaited<ReturnType<typeof school>>, at: Arena = arena): Promise<string> => {
  const [row] = await at.sql<{ broadcast_id: string }[]>`
    insert into public.communication_events (
      title, event_date, event_type, target_level, organization_id, school_id, campus_id, broadcast_id)
    select 'Fair', '2030-01-15', 'event', 'campus', organization_id, school_id, id, gen_random_uuid()
    from public.campuses where id = ${world.campus}
    returning broadcast_id`;
  return row?.broadcast_id ?? "";
};

it("two managers who place one student create one place", async () => {
  const world = await school();
  const text = `select public.enroll_student('${world.to}', '${world.student}')`;
  expect(await both(world, twice(text))).toEqual(["ok", "ok"]);
  const places = await arena.sql`select from public.class_students where student_id = ${world.student}`;
  expect(places).toHaveLength(2);
});

it.each([
  ["canceled twice", "cancel_event", "cancel_event", "event.canceled"],
  ["canceled and deleted", "cancel_event", "delete_event", "event.canceled"],
  ["deleted and canceled", "delete_event", "cancel_event", "event.not_found"],
  ["deleted and updated", "delete_event", "update_event", "event.not_found"],
])("an alert %s at once obeys the first", async (_, first, second, refusal) => {
  const world = await school();
  const broadcast = await announce(world);
  const call = (name: string) =>
    `select public.${name}(id) from public.communication_events where broadcast_id = '${broadcast}'`;
  expect(await both(world, [call(first), call(second)])).toEqual(["ok", refusal]);
  const rows = await arena.sql`
    select from public.communication_events where broadcast_id = ${broadcast} and canceled_event_id is not null`;
  expect(rows).toHaveLength(first === "cancel_event" ? 1 : 0);
});

it("a broadcast canceled twice at once is canceled once", async () => {
  const world = await school();
  const broadcast = await announce(world);
  const text = `select public.cancel_broadcast('${broadcast}')`;
  expect(tally(await both(world, twice(text)))).toEqual({ ok: 1, "event.canceled": 1 });
});

const rows = JSON.stringify([
  { file: "orgs", line: 2, sourcedId: "s", name: "Lincoln", type: "school" },
  { file: "classes", line: 2, sourcedId: "k", title: "8c", schoolSourcedId: "s" },
  { file: "users", line: 2, sourcedId: "u", role: "student", givenName: "Una", familyName: "One" },
  {
    file: "enrollments",
    line: 2,
    sourcedId: "e",
    classSourcedId: "k",
    userSourcedId: "u",
    role: "student",
  },
]);
const preview = (organization: string) => `select public.preview_roster_import('${organization}', '${rows}')`;

it("of two rosters previewed at once, the later one stands", async () => {
  const world = await school();
  expect(await both(world, twice(preview(world.organization)))).toEqual(["ok", "ok"]);
  const open = await arena.sql<{ by: string }[]>`
    select created_by_id as by from private.roster_imports
    where organization_id = ${world.organization} and finished_at is null`;
  expect(open).toEqual([{ by: world.managers[1] }]);
});

it("without the lock on the organization, the second would meet a unique key", async () => {
  const naive = await arena.weakened([
    { function: "private.preview_roster_import", from: "for no key update", to: "" },
  ]);
  const world = await school(naive);
  expect(await both(world, twice(preview(world.organization)), naive)).toEqual(["ok", "23505"]);
});

it("a roster applied by two at once is applied once", async () => {
  const world = await school();
  const [watch] = await arena.sessions(1);
  if (!watch) throw new Error("no session");
  await watch.transact(preview(world.organization), world.managers[0]);
  const [open] = await arena.sql<{ id: string }[]>`
    select id from private.roster_imports where organization_id = ${world.organization}`;
  const text = `select public.apply_roster_import('${open?.id}')`;
  expect(await both(world, twice(text))).toEqual(["ok", "ok"]);
  const people = await arena.sql`
    select from private.placeholder_tenants where organization_id = ${world.organization}`;
  expect(people).toHaveLength(1);
});

it("a message written while the student leaves the class is read by the teacher no more", async () => {
  const world = await school();
  const [watch, writer, mover] = await arena.sessions(3);
  if (!(watch && writer && mover)) throw new Error("no session");
  const send = `select public.send_message('${world.student}', 'About the student', '${world.guardian}')`;
  const leave = `delete from public.class_students where class_id = '${world.from}' and student_id = '${world.student}'`;
  const outcomes = await collide(watch, [
    { session: mover, who: world.managers[0], text: leave },
    { session: writer, who: world.teacher, text: send },
  ]);
  // Nothing had been committed when it was sent: it is not lost.
  expect(outcomes).toEqual(["ok", "ok"]);
  await writer.begin(world.teacher);
  expect(await writer.run("select from public.thread_messages")).toEqual([]);
  await writer.commit();
  expect(await writer.transact(send, world.teacher)).toBe("contact.not_found");
});
