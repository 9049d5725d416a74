/** Sending, reading and marking at the same time, and against the end of a link. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, startArena } from "./support/arena.ts";
import { allOrders, collide, interleave, Lane, type Step } from "./support/interleave.ts";
import { outcome, type Session, tally } from "./support/session.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

interface Family {
  readonly student: string;
  readonly guardians: readonly string[];
  readonly tutors: readonly string[];
}

let hour = 0;

/** Two guardians and two tutors of one student, who may all write; and nobody counts how often. */
async function family(at: Arena): Promise<Family> {
  const [student, guardians, tutors] = await Promise.all([
    at.person("student"),
    at.people(2, "client"),
    at.people(2, "tutor"),
  ]);
  for (const guardian of guardians) await at.link(guardian, student);
  for (const tutor of tutors) {
    hour += 2;
    // On the right of the second guardian, so that the first may go.
    await at.sql`
      insert into public.bookings (client_id, guardian_id, student_id, tutor_id, starts_at, ends_at, subject, status)
      values (${guardians[1] ?? ""}, ${guardians[1] ?? ""}, ${student}, ${tutor}, now() + make_interval(hours => ${hour}),
              now() + make_interval(hours => ${hour + 1}), 'Algebra', 'confirmed')`;
  }
  await at.sql`update private.settings set messages_per_minute = 1000000`;
  return { student, guardians, tutors };
}

const sendText = ({ student }: Family, to: string, body = "Hello", clientId?: string) =>
  `select m.id from public.send_message('${student}', '${body}', '${to}', null, ${clientId ? `'${clientId}'` : "null"}) m`;

const one = (list: readonly string[], index = 0): string => list[index] ?? "";

/** So many messages of the first guardian to the first tutor. Gives the thread, and its last number. */
async function conversation(session: Session, people: Family, messages: number) {
  const [guardian, tutor] = [one(people.guardians), one(people.tutors)];
  const sends = Array.from({ length: messages }, () => sendText(people, tutor));
  expect(await session.transact(sends.join("; "), guardian)).toBe("ok");
  const [row] = await session.run(
    `select id, last_seq from public.threads where guardian_id = '${guardian}' and staff_id = '${tutor}'`,
  );
  return { thread: String(row?.["id"]), last: Number(row?.["last_seq"]) };
}

/** What must hold of all threads, counted from the messages themselves. */
async function faults(at: Arena): Promise<Record<string, number>> {
  const [row] = await at.sql`
    with counted as (
      select m.*, t.guardian_id, row_number() over w as place,
             count(*) filter (where m.sender_id = t.guardian_id) over w as by_guardian
      from public.messages m join public.threads t on t.id = m.thread_id
      window w as (partition by m.thread_id order by m.seq)
    ), marks as (
      select r.*, lag(r.up_to_seq) over (partition by r.thread_id, r.side order by r.read_at, r.up_to_seq) as before,
             (select count(*) from public.messages m join public.threads t on t.id = m.thread_id
              where m.thread_id = r.thread_id and m.seq <= r.up_to_seq
                and (m.sender_id = t.guardian_id) = (r.side = 'staff')) as others
      from public.thread_receipts r
    ), sides as (
      select t.id, s.side, t.last_seq, coalesce(max(r.up_to_seq), 0) as read_up_to,
             (select count(*) from public.messages m
              where m.thread_id = t.id and m.seq > coalesce(max(r.up_to_seq), 0)
                and (m.sender_id = t.guardian_id) = (s.side = 'staff')) as unread
      from public.threads t
      cross join (values ('guardian'), ('staff')) s(side)
      left join public.thread_receipts r on r.thread_id = t.id and r.side = s.side
      group by t.id, s.side
    )
    select (select count(*)::int from counted where seq <> place) as gaps,
           (select count(*)::int from counted where guardian_count <> by_guardian or staff_count <> seq - by_guardian) as miscounted,
           (select count(*)::int from public.threads t
            where t.last_seq <> (select count(*) from public.messages m where m.thread_id = t.id)) as lost,
           (select count(*)::int from marks where up_to_seq <= before) as backwards,
           (select count(*)::int from marks where covered <> others) as "badlyCovered",
           (select count(*)::int from sides where read_up_to > last_seq) as "beyondTheEnd",
           (select count(*)::int from sides where unread > 0 and not exists (
              select from private.email_outbox o
              where o.subject_id = sides.id and o.data ->> 'side' = sides.side and o.status = 'queued'
                and (o.data ->> 'seq')::int > sides.read_up_to)) as "unreadWithoutMail",
           (select count(*)::int from private.inbox_faults) as "wrongInInbox"`;
  return { ...row };
}

const sound = {
  gaps: 0,
  miscounted: 0,
  lost: 0,
  backwards: 0,
  badlyCovered: 0,
  beyondTheEnd: 0,
  unreadWithoutMail: 0,
  wrongInInbox: 0,
};

/** Unread messages as the person's badge has them, and as a recount finds them. */
async function badge(at: Arena, person: string): Promise<{ shown: number; counted: number }> {
  const session = await at.session();
  await session.begin(person);
  const [shown] = await session.run("select public.unread_total() as count");
  await session.commit();
  const [counted] = await at.sql<{ count: number }[]>`
    select count(*)::int
    from public.threads t join public.messages m on m.thread_id = t.id
    where ${person} in (t.guardian_id, t.staff_id) and m.sender_id <> ${person}
      and m.seq > coalesce((select max(r.up_to_seq) from public.thread_receipts r
                            where r.thread_id = t.id
                              and r.side = case when t.guardian_id = ${person} then 'guardian' else 'staff' end), 0)`;
  return { shown: Number(shown?.["count"]), counted: counted?.count ?? -1 };
}

/**
 * One person's acts on one connection, each in a transaction of its own: mostly sending, else marking
 * up to some message, opening, pinning, looking at the badge. Gives how many of them were refused.
 */
async function busyPerson(
  session: Session,
  people: Family,
  who: string,
  acts: number,
  seed: number,
): Promise<number> {
  const others = people.guardians.includes(who) ? people.tutors : people.guardians;
  await session.run(
    `select set_config('request.jwt.claims', '{"sub":"${who}","role":"authenticated"}', false); set role authenticated`,
  );
  await session.run(`do $do$
    declare
      v_others uuid[] := '{${others}}';
      v_threads uuid[] := array(select t.thread_id from public.my_threads t order by 1);
      v_pick integer;
      v_refused integer := 0;
    begin
      perform setseed(${seed});
      for i in 1..${acts} loop
        v_pick := 1 + floor(random() * 2);
        begin
          case
            when random() < 0.6 then perform public.send_message('${people.student}', 'Message ' || i, v_others[v_pick], null, gen_random_uuid());
            when random() < 0.5 then perform public.mark_thread_read(v_threads[v_pick], (random() * i * 5)::integer);
            when random() < 0.6 then perform count(*) from public.open_thread(v_threads[v_pick], p_limit => 10);
            when random() < 0.5 then perform public.pin_thread(v_threads[v_pick], random() < 0.5);
            else perform public.unread_total();
          end case;
        exception when others then
          v_refused := v_refused + 1;
        end;
        commit;
      end loop;
      perform set_config('race.refused', v_refused::text, false);
    end $do$`);
  const [row] = await session.run("reset role; select current_setting('race.refused')::int as refused");
  return Number(row?.["refused"]);
}

/** All four write and read over two connections each. */
async function rushHour(at: Arena, acts: number) {
  const people = await family(at);
  const everybody = [...people.guardians, ...people.tutors];
  const start = await at.session();
  for (const guardian of people.guardians) {
    for (const tutor of people.tutors) {
      expect(await start.transact(sendText(people, tutor, "First"), guardian)).toBe("ok");
    }
  }
  const sessions = await at.sessions(everybody.length * 2);
  const refused = await Promise.all(
    sessions.map((session, i) =>
      busyPerson(session, people, one(everybody, i % everybody.length), acts / sessions.length, i / 10),
    ),
  );
  return { everybody, refused: refused.reduce((sum, count) => sum + count, 0) };
}

describe("everybody at once", () => {
  it("four thousand acts leave no gap, no lost message, no wrong count and no marker that went back", async () => {
    const { everybody, refused } = await rushHour(arena, 4_000);
    expect(refused).toBe(0);
    expect(await faults(arena)).toEqual(sound);
    const [row] = await arena.sql<{ count: number }[]>`select count(*)::int from public.messages`;
    expect(row?.count).toBeGreaterThan(2_000);
    for (const person of everybody) {
      const { shown, counted } = await badge(arena, person);
      expect(shown).toBe(counted);
    }
  });

  it("reading that takes the thread's lock after the inbox's row deadlocks", async () => {
    const naive = await arena.weakened([
      { function: "private.tg_thread_receipts__stamp", from: "for no key update", to: "" },
      {
        function: "private.tg_thread_receipts__inbox",
        from: "  return null;",
        to: "  perform from public.threads t where t.id = new.thread_id for no key update; return null;",
      },
    ]);
    const { refused } = await rushHour(naive, 1_000);
    expect(refused).toBeGreaterThan(0);
  });

  it("without the thread's lock messages get lost", async () => {
    const naive = await arena.weakened([
      { function: "private.tg_messages__number", from: "for no key update", to: "" },
      { function: "private.send_message", from: "for no key update skip locked", to: "" },
    ]);
    const { refused } = await rushHour(naive, 1_000);
    expect(refused).toBeGreaterThan(0);
  });
});

describe("one message from many connections", () => {
  const sendTwentyTimes = async (at: Arena) => {
    const people = await family(at);
    const [first, ...sessions] = await at.sessions(21);
    if (!first) throw new Error("no sessions");
    await conversation(first, people, 1);
    const text = sendText(people, one(people.tutors), "Only once", randomUUID());
    const ids: string[] = [];
    const outcomes = await Promise.all(
      sessions.map(async (session) => {
        await session.begin(one(people.guardians));
        const result = await outcome(
          session.run(text).then(([row]) => {
            ids.push(String(row?.["id"]));
          }),
        );
        await session.run(result === "ok" ? "commit" : "rollback");
        return result;
      }),
    );
    const [row] = await at.sql<{ count: number }[]>`
      select count(*)::int from public.messages where sender_id = ${one(people.guardians)} and body = 'Only once'`;
    return { outcomes: tally(outcomes), different: new Set(ids).size, kept: row?.count };
  };

  it("is one message, for all who ask", async () => {
    expect(await sendTwentyTimes(arena)).toEqual({ outcomes: { ok: 20 }, different: 1, kept: 1 });
  });

  it("without the lock some are told that it was another one", async () => {
    const naive = await arena.weakened([
      { function: "private.send_message", from: "perform pg_advisory_xact_lock", to: "-- " },
    ]);
    const people = await family(naive);
    const [watch, ...sessions] = await naive.sessions(3);
    if (!watch) throw new Error("no sessions");
    await conversation(watch, people, 1);
    const text = sendText(people, one(people.tutors), "Only once", randomUUID());
    // The second looks for the message before the first commits it.
    const sides = sessions.map((session) => ({ session, who: one(people.guardians), text }));
    expect(await collide(watch, sides)).toEqual(["ok", "request.mismatch"]);
  });
});

describe("a thread started by both sides at once", () => {
  const startTogether = async (at: Arena) => {
    const people = await family(at);
    const [watch, ...sessions] = await at.sessions(7);
    if (!watch) throw new Error("no sessions");
    const [guardian, tutor] = [one(people.guardians), one(people.tutors)];
    const outcomes = await collide(
      watch,
      sessions.map((session, i) => ({
        session,
        who: i % 2 ? guardian : tutor,
        text: `select public.start_thread('${people.student}', '${i % 2 ? tutor : guardian}')`,
      })),
    );
    const rows = await at.sql<{ started_by_id: string | null }[]>`
      select started_by_id from public.threads where guardian_id = ${guardian} and staff_id = ${tutor}`;
    return { outcomes: tally(outcomes), threads: rows.map((row) => row.started_by_id) };
  };

  it("is one thread, which both have started", async () => {
    expect(await startTogether(arena)).toEqual({ outcomes: { ok: 6 }, threads: [null] });
  });

  it("with a plain insert one side is refused", async () => {
    const naive = await arena.weakened([
      {
        function: "private.find_or_start_thread",
        from: `on conflict (guardian_id, staff_id, student_id) do update
    set staff_role = excluded.staff_role,
        started_by_id = case when t.started_by_id = excluded.started_by_id then t.started_by_id end
`,
        to: "",
      },
    ]);
    const { outcomes } = await startTogether(naive);
    expect(outcomes["ok"]).toBeLessThan(6);
  });
});

/** Begin, one statement, commit; what became of the statement goes to `outcomes`. */
function steps(
  session: Session,
  text: string,
  who: string | undefined,
  outcomes: string[],
  side: number,
): Step[] {
  return [
    () => session.begin(who),
    async () => {
      outcomes[side] = await outcome(session.run(text));
    },
    async () => {
      await session.run(outcomes[side] === "ok" ? "commit" : "rollback");
    },
  ];
}

describe("markers of one side", () => {
  /** Two devices of the tutor, one of which has read further, in every order. */
  const markInEveryOrder = async (at: Arena, enough: (found: Record<string, number>) => boolean) => {
    const people = await family(at);
    const [watch, left, right] = await at.sessions(3);
    if (!watch || !left || !right) throw new Error("no sessions");
    const found: Record<string, number>[] = [];
    for (const order of allOrders(3, 3)) {
      const { thread, last } = await conversation(watch, people, 3);
      const outcomes: string[] = [];
      const tutor = one(people.tutors);
      const mark = (seq: number) => `select public.mark_thread_read('${thread}', ${seq})`;
      await interleave(
        watch,
        [
          { lane: new Lane(left), steps: steps(left, mark(last), tutor, outcomes, 0) },
          { lane: new Lane(right), steps: steps(right, mark(last - 2), tutor, outcomes, 1) },
        ],
        order,
      );
      expect(outcomes).toEqual(["ok", "ok"]);
      found.push(await faults(at));
      if (found.some(enough)) break;
    }
    return found;
  };

  it("never go back", async () => {
    const found = await markInEveryOrder(await arena.weakened([]), () => false);
    expect(found).toEqual(Array(20).fill(sound));
  });

  it("without their lock they do", async () => {
    const naive = await arena.weakened([
      { function: "private.tg_thread_receipts__stamp", from: "for no key update", to: "" },
    ]);
    const wentBack = ({ backwards }: Record<string, number>) => Number(backwards) > 0;
    expect((await markInEveryOrder(naive, wentBack)).some(wentBack)).toBe(true);
  });
});

describe("reading while somebody writes", () => {
  /** The tutor reads what there is while one more message comes, in every order. */
  const readWhileWriting = async (at: Arena, enough: (found: Record<string, number>) => boolean) => {
    const people = await family(at);
    const [watch, reader, writer] = await at.sessions(3);
    if (!watch || !reader || !writer) throw new Error("no sessions");
    const found: Record<string, number>[] = [];
    for (const order of allOrders(3, 3)) {
      const { thread, last } = await conversation(watch, people, 1);
      const outcomes: string[] = [];
      const read = `select public.mark_thread_read('${thread}', ${last})`;
      await interleave(
        watch,
        [
          { lane: new Lane(reader), steps: steps(reader, read, one(people.tutors), outcomes, 0) },
          {
            lane: new Lane(writer),
            steps: steps(writer, sendText(people, one(people.tutors)), one(people.guardians), outcomes, 1),
          },
        ],
        order,
      );
      expect(outcomes).toEqual(["ok", "ok"]);
      found.push(await faults(at));
      if (found.some(enough)) break;
    }
    return found;
  };

  it("leaves no message unread without an email to come", async () => {
    const found = await readWhileWriting(await arena.weakened([]), () => false);
    expect(found).toEqual(Array(20).fill(sound));
  });

  it("without the thread's lock it does", async () => {
    const naive = await arena.weakened([
      { function: "private.tg_thread_receipts__stamp", from: "for no key update", to: "" },
      // Nor may the two meet in a row of the inbox.
      { function: "private.tg_thread_receipts__inbox", from: "i.side = new.side", to: "false" },
    ]);
    const missing = ({ unreadWithoutMail }: Record<string, number>) => Number(unreadWithoutMail) > 0;
    expect((await readWhileWriting(naive, missing)).some(missing)).toBe(true);
  });
});

describe("sending while the link ends", () => {
  const unlink = ({ student, guardians }: Family) =>
    `delete from public.profile_graph where source_profile_id = '${one(guardians)}' and target_profile_id = '${student}'`;

  it("is allowed or refused by who came first, in every order", async () => {
    const [watch, writer, console] = await arena.sessions(3);
    if (!watch || !writer || !console) throw new Error("no sessions");
    for (const order of allOrders(3, 3)) {
      const people = await family(arena);
      await conversation(watch, people, 1);
      const outcomes: string[] = [];
      await interleave(
        watch,
        [
          {
            lane: new Lane(writer),
            steps: steps(writer, sendText(people, one(people.tutors)), one(people.guardians), outcomes, 0),
          },
          { lane: new Lane(console), steps: steps(console, unlink(people), undefined, outcomes, 1) },
        ],
        order,
      );
      // The second step of a side is its statement, the third its commit.
      const turns = order.map(
        (side, i) => `${side}${order.slice(0, i).filter((earlier) => earlier === side).length}`,
      );
      const ended = turns.indexOf("12") < turns.indexOf("01");
      expect(outcomes, order.join("")).toEqual([ended ? "contact.not_found" : "ok", "ok"]);
    }
  });

  /** The guardian's message waits for the thread while the link ends. */
  const sendAfterWaiting = async (at: Arena): Promise<string> => {
    const people = await family(at);
    const [watch, tutor, guardian, console] = await at.sessions(4);
    if (!watch || !tutor || !guardian || !console) throw new Error("no sessions");
    await conversation(watch, people, 1);
    const outcomes: string[] = [];
    await interleave(
      watch,
      [
        {
          lane: new Lane(tutor),
          steps: steps(tutor, sendText(people, one(people.guardians)), one(people.tutors), outcomes, 0),
        },
        {
          lane: new Lane(guardian),
          steps: steps(guardian, sendText(people, one(people.tutors)), one(people.guardians), outcomes, 1),
        },
        { lane: new Lane(console), steps: steps(console, unlink(people), undefined, outcomes, 2) },
      ],
      [0, 0, 1, 1, 2, 2, 2, 0, 1],
    );
    expect([outcomes[0], outcomes[2]]).toEqual(["ok", "ok"]);
    return outcomes[1] ?? "";
  };

  it("is refused where it had to wait until the link was gone", async () => {
    expect(await sendAfterWaiting(arena)).toBe("contact.not_found");
  });

  it("without a second look it is let through", async () => {
    const naive = await arena.weakened([
      {
        function: "private.send_message",
        from: "    v_thread := private.find_or_start_thread(p_student_id, p_recipient_id, p_side);\n  end loop;",
        to: "  end loop;",
      },
    ]);
    expect(await sendAfterWaiting(naive)).toBe("ok");
  });

  /** One more side's statement keeps the guardian's send waiting while the link ends. */
  const sendAfterWaitingFor = async (
    at: Arena,
    holder: (people: Family) => { who: string; text: string },
    started: boolean,
  ): Promise<string> => {
    const people = await family(at);
    const [watch, first, guardian, console] = await at.sessions(4);
    if (!watch || !first || !guardian || !console) throw new Error("no sessions");
    if (started) await conversation(watch, people, 1);
    const outcomes: string[] = [];
    const { who, text } = holder(people);
    const send = sendText(people, one(people.tutors));
    await interleave(
      watch,
      [
        { lane: new Lane(first), steps: steps(first, text, who, outcomes, 0) },
        { lane: new Lane(guardian), steps: steps(guardian, send, one(people.guardians), outcomes, 1) },
        { lane: new Lane(console), steps: steps(console, unlink(people), undefined, outcomes, 2) },
      ],
      [0, 0, 1, 1, 2, 2, 2, 0, 1],
    );
    expect([outcomes[0], outcomes[2]]).toEqual(["ok", "ok"]);
    return outcomes[1] ?? "";
  };

  const anotherSend = (people: Family) => ({
    who: one(people.guardians),
    text: sendText(people, one(people.tutors, 1)),
  });
  const startOfTheThread = (people: Family) => ({
    who: one(people.tutors),
    text: `select public.start_thread('${people.student}', '${one(people.guardians)}')`,
  });

  it("is refused where it had to wait for another send of the same person", async () => {
    expect(await sendAfterWaitingFor(arena, anotherSend, true)).toBe("contact.not_found");
  });

  it("judged before its send is counted it is let through", async () => {
    const found = "v_thread := private.find_or_start_thread(p_student_id, p_recipient_id, p_side);";
    const naive = await arena.weakened([
      { function: "private.send_message", from: `  ${found}\n  if v_message`, to: "  if v_message" },
      {
        function: "private.send_message",
        from: "  perform pg_advisory",
        to: `  ${found}\n  perform pg_advisory`,
      },
    ]);
    expect(await sendAfterWaitingFor(naive, anotherSend, true)).toBe("ok");
  });

  it("is refused where it had to wait for the other side to start the thread", async () => {
    expect(await sendAfterWaitingFor(arena, startOfTheThread, false)).toBe("contact.not_found");
  });

  it("without a look after the start it is let through", async () => {
    const naive = await arena.weakened([
      { function: "private.find_or_start_thread", from: "perform private.require_thread_sides", to: "-- " },
    ]);
    expect(await sendAfterWaitingFor(naive, startOfTheThread, false)).toBe("ok");
  });

  it("is refused to every connection from the moment on that the link is gone", async () => {
    const people = await family(arena);
    const [watch, ...sessions] = await arena.sessions(5);
    if (!watch) throw new Error("no sessions");
    await conversation(watch, people, 1);
    let gone = Number.POSITIVE_INFINITY;
    const outcomes = { before: [] as string[], after: [] as string[] };
    const storm = sessions.map(async (session) => {
      for (let late = 0; late < 20; ) {
        const isLate = performance.now() > gone;
        const result = await session.transact(sendText(people, one(people.tutors)), one(people.guardians));
        outcomes[isLate ? "after" : "before"].push(result);
        if (isLate) late++;
      }
    });
    await arena.sql.unsafe(unlink(people));
    gone = performance.now();
    await Promise.all(storm);
    expect(tally(outcomes.after)).toEqual({ "contact.not_found": 80 });
    expect(new Set(outcomes.before)).not.toContain("40P01");
    const { gaps, miscounted, lost } = await faults(arena);
    expect({ gaps, miscounted, lost }).toEqual({ gaps: 0, miscounted: 0, lost: 0 });
  });
});
