/** Groups whose students, colleagues and lessons change while their owner writes. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, first, startArena } from "./support/arena.ts";
import { collide } from "./support/interleave.ts";

let arena: Arena;
/** Without what the rules below need. */
let naive: Arena;
beforeAll(async () => {
  arena = await startArena();
  naive = await arena.weakened([
    { function: "private.put_into_group", from: "perform private.look_at_groups_soon();", to: "" },
    { function: "private.share_group", from: "perform private.look_at_groups_soon();", to: "" },
    { function: "private.hold_group_act", from: "perform pg_advisory_xact_lock(", to: "perform (" },
    { function: "private.hold_group_act", from: "perform private.count_write(v_me);", to: "" },
    { function: "private.hold_group_act", from: " for no key update", to: "" },
    {
      function: "private.begin_group_booking",
      from: "perform pg_advisory_xact_lock(hashtextextended('homeroom.booking_client:' || v_me, 0));",
      to: "",
    },
    { function: "private.begin_group_act", from: "perform private.count_write(v_me);", to: "" },
    {
      function: "private.begin_group_act",
      from: "perform private.consume_rate_limit('group_act', v_me::text, 200, interval '1 day');",
      to: "",
    },
    {
      function: "private.create_group",
      from: "perform from private.group_owners o where o.profile_id = v_me for update;",
      to: "",
    },
    { function: "private.create_group", from: "perform private.count_write(v_me);", to: "" },
    // An insert waits for who updates the row.
    {
      function: "private.create_group",
      from: "insert into private.group_owners (profile_id) values (v_me) on conflict do nothing;",
      to: "",
    },
  ]);
});
afterAll(() => arena?.stop());

interface Side {
  readonly who?: string;
  readonly text: string;
}

/** Neither has committed when the other begins. */
async function both(at: Arena, sides: readonly Side[]): Promise<string[]> {
  const [watch, ...sessions] = await at.sessions(sides.length + 1);
  if (!watch) throw new Error("no session");
  return collide(
    watch,
    sides.map((side, i) => ({ ...side, session: first(sessions.slice(i)) })),
  );
}

/** A guardian with students, and a group without any. */
async function family(at: Arena, students = 1) {
  const owner = await at.person("client");
  const ids = await at.people(students, "student");
  const links: string[] = [];
  for (const id of ids) links.push(await at.link(owner, id));
  const group = randomUUID();
  await at.sql`insert into private.group_owners (profile_id) values (${owner})`;
  await at.sql`insert into private.student_groups (id, owner_id, name) values (${group}, ${owner}, 'Algebra')`;
  return { owner, students: ids, links, group };
}

async function rowsOf(at: Arena, table: string, group: string): Promise<number> {
  const rows = await at.sql`select from ${at.sql(`private.${table}`)} where group_id = ${group}`;
  return rows.length;
}

const tend = (at: Arena) => at.sql`select private.tend_groups(now())`;

describe.each(["the standing ends first", "the student comes first"])("a student put in (%s)", (order) => {
  /** How many students the group has once the guardian is one again. */
  const leftIn = async (at: Arena): Promise<number> => {
    const { owner, students, links, group } = await family(at);
    const student = first(students);
    const end = { text: `delete from public.profile_graph where id = '${links[0]}'` };
    const add = { who: owner, text: `select public.add_to_group('${group}', '{${student}}')` };
    const sides = order === "the standing ends first" ? [end, add] : [add, end];
    expect(await both(at, sides)).toEqual(["ok", "ok"]);
    await tend(at);
    await at.link(owner, student);
    return rowsOf(at, "group_students", group);
  };

  it("while the standing ends is gone before it can come back", async () => {
    expect(await leftIn(arena)).toBe(0);
  });

  it("would come back if the task looked at each owner in turn", async () => {
    expect(await leftIn(naive)).toBe(1);
  });
});

describe("a group shared with a colleague who leaves", () => {
  const left = async (at: Arena): Promise<number> => {
    const { owner, group } = await family(at);
    const colleague = await at.person("client");
    const [organization, school] = [randomUUID(), randomUUID()];
    await at.sql`insert into public.organizations (id, name) values (${organization}, 'North')`;
    await at.sql`insert into public.schools (id, organization_id, name) values (${school}, ${organization}, 'High')`;
    const employ = () => at.sql`
      insert into public.memberships (profile_id, role, school_id)
      select p, 'school_manager', ${school} from unnest(${[owner, colleague]}::uuid[]) p
      on conflict do nothing`;
    await employ();
    const leave = { text: `delete from public.memberships where profile_id = '${colleague}'` };
    const share = { who: owner, text: `select public.share_group('${group}', '{${colleague}}')` };
    expect(await both(at, [leave, share])).toEqual(["ok", "ok"]);
    await tend(at);
    await employ();
    return rowsOf(at, "group_shares", group);
  };

  it("is not shared with them when they come back", async () => {
    expect(await left(arena)).toBe(0);
  });

  it("would be, if the task looked at each owner in turn", async () => {
    expect(await left(naive)).toBe(1);
  });
});

describe("an act that two pages go on with at once", () => {
  /** Lessons of a guardian whose act waits for two of three students. */
  const booked = async (at: Arena): Promise<number> => {
    const { owner, students, group } = await family(at, 3);
    const tutor = await at.person("tutor");
    await at.sql`
      insert into private.group_students (group_id, student_id)
      select ${group}, s from unnest(${students}::uuid[]) s`;
    const [watch, ...pages] = await at.sessions(3);
    if (!watch) throw new Error("no session");
    await at.sql`update private.settings set booking_requests_per_tutor_per_day = 1`;
    const starts = Array.from({ length: 6 }, (_, day) => `now() + interval '${day + 1} days'`);
    const begun = await first(pages).transact(
      `select public.book_group('${group}', '${tutor}', array[${starts}], 30, 'Algebra', p_all => false)`,
      owner,
    );
    expect(begun).toBe("ok");
    await at.sql`update private.settings set booking_requests_per_tutor_per_day = 10000`;
    const [act] = await at.sql`select id from private.group_acts where maker_id = ${owner}`;
    const text = `select public.continue_group_act('${act?.["id"]}')`;
    expect(
      await collide(
        watch,
        pages.map((session) => ({ session, who: owner, text })),
      ),
    ).toEqual(["ok", "ok"]);
    const lessons = await at.sql`select from public.bookings where client_id = ${owner}`;
    return lessons.length;
  };

  it("books one lesson for each student", async () => {
    expect(await booked(arena)).toBe(3);
  });

  it("would book two without taking turns", async () => {
    expect(await booked(naive)).toBeGreaterThan(3);
  });
});

describe("two acts at once that have room for one lesson", () => {
  /** How many lessons there are, and for how many students the acts wait. */
  const booked = async (at: Arena): Promise<number[]> => {
    const { owner, students, group } = await family(at, 2);
    const other = randomUUID();
    await at.sql`insert into private.student_groups (id, owner_id, name) values (${other}, ${owner}, 'Chess')`;
    await at.sql`
      insert into private.group_students (group_id, student_id)
      select * from unnest(${[group, other]}::uuid[], ${students}::uuid[])`;
    const sides: Side[] = [];
    for (const one of [group, other]) {
      const tutor = await at.person("tutor");
      const text = `select public.book_group('${one}', '${tutor}', array[now() + interval '1 day'], 30, 'Algebra', p_all => false)`;
      sides.push({ who: owner, text });
    }
    const [{ most } = {}] = await at.sql`
      update private.settings s set max_pending_bookings = 1
      from private.settings old returning old.max_pending_bookings as most`;
    expect(await both(at, sides)).toEqual(["ok", "ok"]);
    await at.sql`update private.settings set max_pending_bookings = ${most}`;
    const lessons = await at.sql`select from public.bookings where client_id = ${owner}`;
    const waiting = await at.sql`
      select from private.group_act_rows r join private.group_acts a on a.id = r.act_id
      where a.maker_id = ${owner} and r.state = 'waiting'`;
    return [lessons.length, waiting.length];
  };

  it("book one, and the other waits", async () => {
    expect(await booked(arena)).toEqual([1, 1]);
  });

  it("would book two without the lock of the client", async () => {
    expect(await booked(naive)).toEqual([2, 0]);
  });
});

describe("two groups made at once", () => {
  const made = async (at: Arena): Promise<string[]> => {
    const { owner } = await family(at);
    await at.sql`
      insert into private.student_groups (owner_id, name)
      select ${owner}, 'Group ' || n from generate_series(1, 98) n`;
    const create = { who: owner, text: "select public.create_group('Chemistry')" };
    return both(at, [create, create]);
  };

  it("are counted by the limit", async () => {
    expect(await made(arena)).toEqual(["ok", "group.limit_reached"]);
  });

  it("would pass it without the lock of their owner", async () => {
    expect(await made(naive)).toEqual(["ok", "ok"]);
  });
});
