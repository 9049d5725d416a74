/** One slot, one child, one request, one booking: wanted by many at once. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, first, startArena } from "./support/arena.ts";
import { allOrders, collide, interleave, Lane } from "./support/interleave.ts";
import { deadlock, outcome, type Session, tally } from "./support/session.ts";

let arena: Arena;
let crowd: Session[];
beforeAll(async () => {
  arena = await startArena();
  crowd = await arena.sessions(32);
});
afterAll(() => arena?.stop());

const create = (tutor: string, more = "", starts = "1 day"): string =>
  `select id from public.create_booking('${tutor}', now() + interval '${starts}', now() + interval '${starts}' + interval '1 hour', 'Algebra'${more})`;

/** A booking as the console writes it. */
async function book(
  client: string,
  tutor: string,
  offset: string,
  status = "pending",
  at: Arena = arena,
): Promise<string> {
  const rows = await at.sql<{ id: string }[]>`
    insert into public.bookings (client_id, tutor_id, starts_at, ends_at, subject, status)
    values (${client}, ${tutor}, now() + ${offset}::interval, now() + ${offset}::interval + interval '1 hour', 'Algebra',
            ${status}::public.booking_status)
    returning id`;
  return first(rows).id;
}

describe("a tutor's slot", () => {
  it("wanted by 32 clients at once gives one booking, all others find the time taken, 20 times", async () => {
    const clients = await arena.people(32, "client");
    for (let round = 0; round < 20; round++) {
      const tutor = await arena.person("tutor");
      // Some want it half an hour later: overlapping is enough.
      const outcomes = await Promise.all(
        clients.map((client, i) =>
          crowd[i]?.transact(
            create(tutor, "", i % 2 ? `${25 + round * 2} hours` : `${24.5 + round * 2} hours`),
            client,
          ),
        ),
      );
      expect(tally(outcomes.map(String))).toEqual({ ok: 1, "booking.time_taken": 31 });
    }
  });

  it("without ON CONFLICT the others meet raw errors and deadlocks", async () => {
    const naive = await arena.weakened([
      { function: "private.request_booking", from: "on conflict do nothing", to: "" },
    ]);
    const clients = await naive.people(32, "client");
    const sessions = await naive.sessions(32);
    const tutor = await naive.person("tutor");
    const outcomes = await Promise.all(
      clients.map((client, i) => sessions[i]?.transact(create(tutor), client)),
    );
    const others = outcomes.filter((one) => one !== "ok" && one !== "booking.time_taken").map(String);
    expect(others.length).toBeGreaterThan(0);
    expect(Object.keys(tally(others)).every((code) => [deadlock, "23P01"].includes(code))).toBe(true);
  });
});

describe("a child", () => {
  it("assigned to two overlapping lessons by two guardians at once attends one of them, 20 times", async () => {
    const [mother, father] = await arena.people(2, "client");
    const tutors = await arena.people(2, "tutor");
    if (!mother || !father) throw new Error("no guardians");
    const student = await arena.person("student");
    await arena.link(mother, student);
    await arena.link(father, student);
    for (let round = 0; round < 20; round++) {
      const bookings = await Promise.all([
        book(mother, String(tutors[0]), `${24 + 3 * round} hours`),
        book(father, String(tutors[1]), `${24.5 + 3 * round} hours`),
      ]);
      const outcomes = await Promise.all(
        [mother, father].map((guardian, i) =>
          crowd[i]?.transact(`select public.assign_student('${bookings[i]}', '${student}')`, guardian),
        ),
      );
      expect(tally(outcomes.map(String))).toEqual({ ok: 1, "booking.time_taken": 1 });
      const [row] = await arena.sql`
        select count(*)::int from public.bookings where id = any (${bookings}::uuid[]) and student_id = ${student}`;
      expect(row).toEqual({ count: 1 });
    }
  });

  /** Two guardians put one child into the same two slots, in opposite order, each in one transaction. */
  async function crossed(at: Arena): Promise<Record<string, number>> {
    const guardians = await at.people(2, "client");
    const tutors = await at.people(4, "tutor");
    const student = await at.person("student");
    const [one, two, watch] = await at.sessions(3);
    if (!one || !two || !watch) throw new Error("no sessions");
    const assign = async (guardian: string, tutor: string | undefined, offset: string) => {
      const booking = await book(guardian, String(tutor), offset, "pending", at);
      return `select public.assign_student('${booking}', '${student}')`;
    };
    const acts = await Promise.all(
      guardians.map(async (guardian, i) => {
        await at.link(guardian, student);
        const slots = i === 0 ? ["24 hours", "48 hours"] : ["48 hours", "24 hours"];
        return Promise.all(slots.map((slot, k) => assign(guardian, tutors[2 * i + k], slot)));
      }),
    );
    const results: string[] = [];
    const lanes = [one, two].map((session, i) => ({
      lane: new Lane(session),
      steps: [
        () => session.begin(guardians[i]),
        ...(acts[i] ?? []).map((text) => async () => {
          results.push(await outcome(session.run(text)));
        }),
        () => session.commit(),
      ],
    }));
    await interleave(watch, lanes, [0, 1, 0, 1, 0, 1, 0, 1]);
    return tally(results);
  }

  it("assigned to two lessons by each of two guardians, in opposite order, keeps nobody waiting for ever", async () => {
    // After a refusal the second guardian's transaction is over.
    expect(await crossed(arena)).toEqual({ ok: 2, "booking.time_taken": 1, "25P02": 1 });
  });

  it("without a lock on the child they deadlock", async () => {
    const naive = await arena.weakened([
      {
        function: "private.tg_bookings__check_assignment",
        from: "perform pg_advisory_xact_lock(hashtextextended('homeroom.booked_student:' || new.student_id, 0));",
        to: "",
      },
    ]);
    expect(await crossed(naive)).toHaveProperty([deadlock]);
  });
});

describe("a request", () => {
  it("sent from 20 connections at once is one booking, and all are told its id", async () => {
    const client = await arena.person("client");
    const tutor = await arena.person("tutor");
    const request = `, p_request_id => '${randomUUID()}'`;
    const starts = new Date(Date.now() + 86_400_000).toISOString();
    const call = `select id from public.create_booking('${tutor}', '${starts}', '${starts}'::timestamptz + interval '1 hour', 'Algebra'${request})`;
    const ids = await Promise.all(
      crowd.slice(0, 20).map(async (session) => {
        await session.begin(client);
        const [row] = await session.run(call);
        await session.commit();
        return String(row?.["id"]);
      }),
    );
    expect(new Set(ids).size).toBe(1);
    const rows = await arena.sql`select id from public.bookings where client_id = ${client}`;
    expect(rows.map((row) => row["id"])).toEqual([ids[0]]);
  });

  it("without the client's lock the second call finds the time taken", async () => {
    const naive = await arena.weakened([
      {
        function: "private.create_booking",
        from: "perform pg_advisory_xact_lock(hashtextextended('homeroom.booking_client:' || v_me, 0));",
        to: "",
      },
    ]);
    const client = await naive.person("client");
    const text = create(await naive.person("tutor"), `, p_request_id => '${randomUUID()}'`);
    const [one, two, watch] = await naive.sessions(3);
    if (!one || !two || !watch) throw new Error("no sessions");
    const sides = [one, two].map((session) => ({ session, who: client, text }));
    expect(await collide(watch, sides)).toEqual(["ok", "booking.time_taken"]);
  });
});

describe("a booking's state, in every order of begin, call and commit", () => {
  /** Client and tutor each say something about a booking; gives what came of it, counted. */
  async function contest(status: string, offset: string, tutorSays: string): Promise<Record<string, number>> {
    const [client, tutor] = [await arena.person("client"), await arena.person("tutor")];
    const [one, two, watch] = await arena.sessions(3);
    if (!one || !two || !watch) throw new Error("no sessions");
    const results: string[] = [];
    for (const order of allOrders(3, 3)) {
      await arena.sql`delete from public.bookings where client_id = ${client}`;
      const booking = await book(client, tutor, offset, status);
      const outcomes: string[] = [];
      const act = (session: Session, side: number, who: string, says: string) => ({
        lane: new Lane(session),
        steps: [
          () => session.begin(who),
          async () => {
            outcomes[side] = await outcome(session.run(`select ${says.replace("$1", `'${booking}'`)}`));
          },
          () => session.commit(),
        ],
      });
      await interleave(
        watch,
        [act(one, 0, tutor, tutorSays), act(two, 1, client, "public.cancel_booking($1)")],
        order,
      );
      const [row] = await arena.sql`select status from public.bookings where id = ${booking}`;
      results.push(`${outcomes.join(", ")}: ${row?.["status"]}`);
    }
    return tally(results);
  }

  it("confirmed against canceled is canceled, and who came too late hears it", async () => {
    expect(await contest("pending", "1 day", "public.confirm_booking($1)")).toEqual({
      "ok, ok: cancelled": 10,
      "booking.not_open, ok: cancelled": 10,
    });
  });

  it("of a lesson that is over completion is possible and cancellation is not", async () => {
    expect(await contest("confirmed", "-2 hours", "public.complete_booking($1)")).toEqual({
      "ok, booking.not_open: completed": 20,
    });
  });

  it("completed against canceled by the console ends as one of both", async () => {
    const [client, tutor] = [await arena.person("client"), await arena.person("tutor")];
    const [one, two] = await arena.sessions(2);
    for (let round = 0; round < 20; round++) {
      await arena.sql`delete from public.bookings where client_id = ${client}`;
      const booking = await book(client, tutor, "-2 hours", "confirmed");
      const acts = [
        () => one?.transact(`select public.complete_booking('${booking}')`, tutor),
        () => two?.transact(`update public.bookings set status = 'cancelled' where id = '${booking}'`),
      ];
      const outcomes = await Promise.all((round % 2 ? acts.reverse() : acts).map((act) => act()));
      expect(tally(outcomes.map(String))).toEqual({ ok: 1, "booking.not_open": 1 });
    }
  });
});
