/** Assigning a child to a lesson, against everything that ends what the lesson stands on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, first, startArena, type Weakening } from "./support/arena.ts";
import { allOrders, chance, interleave, Lane, type Step, settled } from "./support/interleave.ts";
import { type Act, endings, type Lesson, layLesson, newPeople, orphans, ways } from "./support/lesson.ts";
import { deadlock, type Isolation, outcome, type Session, tally } from "./support/session.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

interface Round {
  readonly way: Act;
  readonly ending: Act;
  readonly outcomes: readonly [string, string];
  readonly orphans: number;
  readonly description: string;
}

/** Two sessions that race over lessons of their own, and one that watches them. */
interface Table {
  readonly arena: Arena;
  readonly sides: readonly [Session, Session];
  readonly watch: Session;
  readonly gate: Session;
  people: Awaited<ReturnType<typeof newPeople>>;
}

async function newTable(at: Arena): Promise<Table> {
  const [one, two, watch, gate] = await at.sessions(4);
  if (!one || !two || !watch || !gate) throw new Error("no sessions");
  return { arena: at, sides: [one, two], watch, gate, people: await newPeople(at) };
}

async function lay(table: Table, way: Act, ending: Act): Promise<Lesson> {
  if (way.final || ending.final) table.people = await newPeople(table.arena);
  const lesson = await layLesson(table.arena.sql, table.people, [way, ending]);
  return lesson;
}

/** Begin, call, commit on either side, in the given order. */
async function playOrder(
  table: Table,
  way: Act,
  ending: Act,
  order: readonly number[],
  isolation: readonly [Isolation, Isolation] = ["read committed", "read committed"],
): Promise<Round> {
  const lesson = await lay(table, way, ending);
  const outcomes: [string, string] = ["", ""];
  const lanes = ([way, ending] as const).map((act, side) => {
    const session = table.sides[side === 0 ? 0 : 1];
    const steps: Step[] = [
      () => session.begin(act.who?.(lesson), isolation[side]),
      async () => {
        outcomes[side] = await outcome(session.run(act.text(lesson)));
      },
      () => session.commit(),
    ];
    return { lane: new Lane(session), steps };
  });
  await interleave(table.watch, lanes, order);
  return {
    way,
    ending,
    outcomes,
    orphans: await orphans(table.arena.sql, lesson),
    description: `${way.name} (${isolation[0]}) against ${ending.name} (${isolation[1]}), order ${order.join("")}: ${outcomes.join(", ")}`,
  };
}

const broken = (rounds: readonly Round[]): string[] =>
  rounds
    .filter((round) => round.orphans > 0)
    .map((round) => `${round.orphans} orphans: ${round.description}`);

/** A naive version leaves at least one orphan; if none, the message names what happened instead. */
const expectBroken = (rounds: readonly Round[]): void =>
  expect(broken(rounds), rounds.map((round) => round.description).join("\n")).not.toEqual([]);

/** No orphan, no deadlock, and in every round one of the two got what it asked. */
function expectSound(rounds: readonly Round[]): void {
  expect(broken(rounds)).toEqual([]);
  expect(rounds.filter((r) => r.outcomes.includes(deadlock)).map((r) => r.description)).toEqual([]);
}
const expectSomebodyServed = (rounds: readonly Round[]): void =>
  expect(rounds.filter((r) => !r.outcomes.includes("ok")).map((r) => r.description)).toEqual([]);

/** Where each begins changes nothing at READ COMMITTED, where every statement sees what is committed before it. */
const orders = allOrders(2, 2).map((order) => [0, 1, ...order]);
const ordersOfBegin = allOrders(3, 3);
/** Those that a naive version does not survive: one side whole between the other's call and commit, or both begun before either calls. */
const telling = [
  [0, 0, 1, 1, 1, 0],
  [0, 1, 0, 1, 1, 0],
  [1, 0, 0, 0, 1, 1],
  [1, 0, 0, 1, 0, 1],
];

async function playAll(
  at: Arena,
  matches: readonly (readonly [Act, Act])[],
  isolation?: readonly [Isolation, Isolation],
  of: readonly number[][] = orders,
): Promise<Round[]> {
  const games = matches.flatMap(([way, ending]) => of.map((order) => ({ way, ending, order })));
  return share(at, games, ({ way, ending, order }, table) => playOrder(table, way, ending, order, isolation));
}

const tables = new Map<Arena, Table[]>();

async function tablesOf(at: Arena): Promise<Table[]> {
  const kept = tables.get(at) ?? (await Promise.all([newTable(at), newTable(at), newTable(at)]));
  tables.set(at, kept);
  return kept;
}

/** Plays the games at a few tables at once. */
async function share<G, R>(
  at: Arena,
  games: readonly G[],
  play: (game: G, table: Table) => Promise<R>,
): Promise<R[]> {
  const queue = [...games];
  const results: R[] = [];
  const work = async (table: Table): Promise<void> => {
    for (let game = queue.shift(); game; game = queue.shift()) results.push(await play(game, table));
  };
  await Promise.all((await tablesOf(at)).map(work));
  return results;
}

const pairs = (left: readonly Act[], right: readonly Act[]): [Act, Act][] =>
  left.flatMap((way) => right.map((ending): [Act, Act] => [way, ending]));

const everyEnding: Act[] = Object.values(endings);

/** Rows that both sides may want; while one is held, a side stops there with what it has locked so far. */
const gates = {
  link: (l: Lesson) => `select from public.profile_graph where id = '${l.link}' for update`,
  "agent's link": (l: Lesson) => `select from public.profile_graph where id = '${l.agentLink}' for update`,
  student: (l: Lesson) => `select from public.profiles where id = '${l.student}' for update`,
  "student's role": (l: Lesson) =>
    `select from public.profile_roles where profile_id = '${l.student}' and role = 'student' for update`,
  "tutor's role": (l: Lesson) =>
    `select from public.profile_roles where profile_id = '${l.tutor}' and role = 'tutor' for update`,
  lessons: (l: Lesson) => `select from public.bookings where tutor_id = '${l.tutor}' order by id for update`,
};

/** Both sides begin while a row is held, in the given order; then it is let go. */
async function playGate(
  table: Table,
  way: Act,
  ending: Act,
  gate: keyof typeof gates,
  endingFirst: boolean,
): Promise<Round> {
  const lesson = await lay(table, way, ending);
  const outcomes: [string, string] = ["", ""];
  const lanes = table.sides.map((session) => new Lane(session));
  await table.gate.run(`begin; ${gates[gate](lesson)}`);
  for (const side of endingFirst ? [1, 0] : [0, 1]) {
    const act = side === 0 ? way : ending;
    lanes[side]?.add(async () => {
      outcomes[side === 0 ? 0 : 1] = await table.sides[side === 0 ? 0 : 1].transact(
        act.text(lesson),
        act.who?.(lesson),
      );
    });
    await settled(table.watch, lanes, [table.gate]);
  }
  await table.gate.commit();
  await Promise.all(lanes.map((lane) => lane.done()));
  return {
    way,
    ending,
    outcomes,
    orphans: await orphans(table.arena.sql, lesson),
    description: `${way.name} against ${ending.name}, both stopped at: ${gate}, ${endingFirst ? "the ending" : "the assignment"} first: ${outcomes.join(", ")}`,
  };
}

const some: Act[] = [endings.unlinkUnassign, endings.delete, endings.rights, endings.restrict];

/** Without the locks that an assignment takes on what it stands on. */
const withoutLocks: Weakening[] = [
  { function: "private.check_assignment", from: "order by g.id for share", to: "order by g.id" },
  { function: "private.put_student_into", from: " for share of g", to: "" },
  { function: "private.lock_student", from: " for share", to: "" },
];

describe("in every order of begin, call and commit", { timeout: 300_000 }, () => {
  it("an assignment and what ends it leave no orphan, and one of them is served", async () => {
    const rounds = await playAll(arena, pairs([ways.assign], everyEnding));
    expectSound(rounds);
    expectSomebodyServed(rounds);
    // Both kinds of outcome: the lesson first, and the ending first.
    expect(tally(rounds.filter((r) => r.ending === endings.delete).map((r) => r.outcomes.join()))).toEqual({
      "ok,link.has_active_bookings": 3,
      "booking.student_not_linked,ok": 3,
    });
  });

  it("so do a new booking for the child, and the console", async () => {
    const rounds = await playAll(arena, pairs([ways.create, ways.console], some));
    expectSound(rounds);
    expectSomebodyServed(rounds);
  });

  it("so does an assignment of the lessons of a group", async () => {
    const games = pairs([ways.assignGroup], [...some, endings.revokeStudent]);
    expectSound(await playAll(arena, games));
    const naive = await arena.weakened([
      ...withoutLocks,
      { function: "private.step_group_booking", from: " for share", to: "" },
    ]);
    expectBroken(await playAll(naive, [[ways.assignGroup, endings.rights]], undefined, telling));
  });

  it("so does a lesson that the student books as a client, against a restriction of its tutor", async () => {
    const games = pairs([ways.createByStudent], [endings.restrictTutor]);
    const rounds = await playAll(arena, games);
    expectSound(rounds);
    expectSomebodyServed(rounds);
    const naive = await arena.weakened(withoutLocks);
    expectBroken(await playAll(naive, games, undefined, telling));
  });

  it("without the locks each of these leaves orphans", async () => {
    const naive = await arena.weakened(withoutLocks);
    for (const ending of [...some, endings.takeBookUnassign, endings.revokeStudent]) {
      expectBroken(await playAll(naive, [[ways.assign, ending]], undefined, telling));
    }
    expectBroken(await playAll(naive, [[ways.create, endings.unlinkUnassign]], undefined, telling));
  });

  it("with FOR KEY SHARE, which lets an update of the link pass, it leaves orphans", async () => {
    const naive = await arena.weakened([
      { function: "private.check_assignment", from: "for share", to: "for key share" },
      { function: "private.put_student_into", from: "for share of g", to: "for key share of g" },
    ]);
    expectBroken(await playAll(naive, [[ways.assign, endings.rights]], undefined, telling));
  });

  it("an account that takes a restricted address without waiting for assignments leaves orphans", async () => {
    const naive = await arena.weakened([
      { function: "private.bind_restrictions", from: " for no key update", to: "" },
    ]);
    expectBroken(await playAll(naive, [[ways.assign, endings.verifyRestrictedAddress]], undefined, telling));
  });
});

describe("under another isolation than READ COMMITTED", { timeout: 300_000 }, () => {
  const strict: Isolation[] = ["repeatable read", "serializable"];

  it("either side is refused, and no orphan is left", async () => {
    for (const level of strict) {
      const assigned = await playAll(
        arena,
        pairs([ways.assign], [endings.unlinkUnassign]),
        [level, "read committed"],
        ordersOfBegin,
      );
      expectSound(assigned);
      expect(assigned.filter((r) => r.outcomes[0] === "ok").map((r) => r.description)).toEqual([]);
      const ended = await playAll(
        arena,
        pairs([ways.assign], some),
        ["read committed", level],
        ordersOfBegin,
      );
      expectSound(ended);
      expect(ended.filter((r) => r.outcomes[1] === "ok").map((r) => r.description)).toEqual([]);
    }
  });

  it("if it were not refused, it would leave orphans", async () => {
    const naive = await arena.weakened([
      {
        function: "private.require_read_committed",
        from: "current_setting('transaction_isolation') <> 'read committed'",
        to: "false",
      },
    ]);
    for (const ending of some) {
      const rounds = await playAll(
        naive,
        [[ways.assign, ending]],
        ["read committed", "repeatable read"],
        telling,
      );
      expectBroken(rounds);
    }
    const serial = await playAll(
      naive,
      [[ways.assign, endings.delete]],
      ["read committed", "serializable"],
      telling,
    );
    expectBroken(serial);
  });
});

describe("stopped in the middle of a call, at a row that somebody else holds", { timeout: 300_000 }, () => {
  const held: (keyof typeof gates)[] = ["link", "agent's link", "student", "lessons"];
  const games = (matches: readonly (readonly [Act, Act])[], at = held) =>
    matches.flatMap(([way, ending]) =>
      at.flatMap((gate) => [false, true].map((endingFirst) => ({ way, ending, gate, endingFirst }))),
    );
  const play = (at: Arena, list: ReturnType<typeof games>): Promise<Round[]> =>
    share(at, list, (g, table) => playGate(table, g.way, g.ending, g.gate, g.endingFirst));

  it("no two of them wait for each other", async () => {
    const calls = [ways.assign, ways.assignSeveral, ways.assignByAgent, ways.create, ways.createOverlapping];
    const against = [
      endings.takeBookUnassign,
      endings.unlinkUnassign,
      endings.unlinkClient,
      endings.restrict,
      endings.verifyRestrictedAddress,
      endings.revokeStudent,
      endings.revokeTutor,
      endings.studentLeaves,
      endings.tutorLeaves,
    ];
    expectSound(await play(arena, games(pairs(calls, against))));
  });

  it("links taken before their student deadlock with a change of rights", async () => {
    const naive = await arena.weakened([
      {
        function: "private.put_student_into",
        from: "perform private.lock_student(p_student_id, array[v_me, v_guardian_id]);",
        to: "",
      },
    ]);
    const rounds = await play(naive, games([[ways.assign, endings.takeBookUnassign]], ["student"]));
    expect(tally(rounds.flatMap((r) => r.outcomes))).toHaveProperty([deadlock]);
  });
});

describe("at random, the server alone deciding who meets whom", { timeout: 300_000 }, () => {
  const rounds = 200;
  const random = chance(20_260_101);
  const games = Array.from({ length: rounds }, () => ({
    ending: [
      endings.unlinkRefuse,
      endings.unlinkUnassign,
      endings.unlinkCancel,
      endings.delete,
      endings.rights,
    ][Math.floor(random() * 5)],
    // Work, not sleep, shifts the two against each other.
    delays: [Math.floor(random() * 4000), Math.floor(random() * 4000)],
  }));

  const play = async (table: Table, game: (typeof games)[number]): Promise<Round> => {
    const way = ways.assign;
    const { ending, delays } = game;
    if (!ending) throw new Error("no such ending");
    const lesson = await lay(table, way, ending);
    const [one, two] = await Promise.all(
      ([way, ending] as const).map((act: Act, side) =>
        table.sides[side === 0 ? 0 : 1].transact(
          `select count(*) from generate_series(1, ${delays[side]}); ${act.text(lesson)}`,
          act.who?.(lesson),
        ),
      ),
    );
    return {
      way,
      ending,
      outcomes: [one ?? "", two ?? ""],
      orphans: await orphans(table.arena.sql, lesson),
      description: `${ending.name} after ${delays.join(" and ")}: ${one}, ${two}`,
    };
  };

  it("an assignment and an unlinking leave no orphan", async () => {
    const played = await share(arena, games, (game, table) => play(table, game));
    expect(played).toHaveLength(rounds);
    expectSound(played);
    expectSomebodyServed(played);
    const assigned = tally(played.map((r) => r.outcomes[0]));
    expect(assigned["ok"]).toBeGreaterThan(rounds / 20);
    expect(assigned["booking.student_not_linked"]).toBeGreaterThan(rounds / 20);
  });

  it("without the locks they do", async () => {
    const naive = await arena.weakened(withoutLocks);
    const table = first(await tablesOf(naive));
    const hit = async (): Promise<boolean> => {
      for (const game of games) if ((await play(table, game)).orphans > 0) return true;
      return false;
    };
    expect(await hit()).toBe(true);
  });
});
