/**
 * Steps of several sessions in a given order. A step that has to wait for a lock waits, and so do
 * the later ones of its session; the order goes on once every session has either finished its step
 * or is seen waiting. Nothing sleeps.
 */
import { outcome, type Session } from "./session.ts";

export type Step = () => Promise<unknown>;

/** A session's steps, one after the other. */
export class Lane {
  private tail: Promise<void> = Promise.resolve();
  private open = 0;
  private failure: unknown;
  readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  get busy(): boolean {
    return this.open > 0;
  }

  /** Runs the step after those before it. */
  add(step: Step): void {
    this.open++;
    this.tail = this.tail
      .then(step)
      .catch((error: unknown) => {
        this.failure ??= error;
      })
      .then(() => {
        this.open--;
      });
  }

  async done(): Promise<void> {
    await this.tail;
    if (this.failure) throw this.failure;
  }
}

/**
 * Until each of the lanes is idle or waits for a lock of another lane or of `holders`. A wait for
 * somebody else, such as another game that holds a lock of the whole deployment, ends by itself.
 */
export async function settled(
  watch: Session,
  lanes: readonly Lane[],
  holders: readonly Session[] = [],
  patienceMs = 180_000,
): Promise<void> {
  const own = [...lanes.map((lane) => lane.session), ...holders].map((session) => session.pid);
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const busy = lanes.filter((lane) => lane.busy);
    if (busy.length === 0) return;
    const pids = busy.map((lane) => lane.session.pid);
    const [row] = await watch.run(
      `select bool_and(pg_blocking_pids(pid) && '{${own}}'::int[]) as waiting from unnest('{${pids}}'::int[]) pid`,
    );
    if (row?.["waiting"] && busy.every((lane) => lane.busy)) return;
    if (Date.now() > deadline) throw new Error("Waited in vain until the statements end or wait for a lock.");
  }
}

/** Runs the steps of each lane in the given order of lanes. */
export async function interleave(
  watch: Session,
  lanes: readonly { lane: Lane; steps: readonly Step[] }[],
  order: readonly number[],
): Promise<void> {
  const next = lanes.map(() => 0);
  for (const turn of order) {
    const side = lanes[turn];
    const step = side?.steps[next[turn] ?? 0];
    if (!side || !step) throw new Error("The order names a step that is not there.");
    next[turn] = (next[turn] ?? 0) + 1;
    side.lane.add(step);
    await settled(
      watch,
      lanes.map(({ lane }) => lane),
    );
  }
  await Promise.all(lanes.map(({ lane }) => lane.done()));
}

/**
 * Everybody acts before anybody commits: calls begin one after the other, each ends or is seen
 * waiting, and whoever is through commits until all are. Gives the outcomes.
 */
export async function collide(
  watch: Session,
  sides: readonly { session: Session; who?: string; text: string }[],
): Promise<string[]> {
  const outcomes = sides.map(() => "");
  const lanes = sides.map(({ session }) => new Lane(session));
  for (const [i, { session, who, text }] of sides.entries()) {
    lanes[i]?.add(() => session.begin(who));
    lanes[i]?.add(async () => {
      outcomes[i] = await outcome(session.run(text));
    });
    await settled(watch, lanes);
  }
  for (const [i, { session }] of sides.entries()) lanes[i]?.add(() => session.commit());
  await Promise.all(lanes.map((lane) => lane.done()));
  return outcomes;
}

/** Every order of `a` steps of lane 0 and `b` steps of lane 1. */
export function allOrders(a: number, b: number): number[][] {
  if (a === 0) return [Array<number>(b).fill(1)];
  if (b === 0) return [Array<number>(a).fill(0)];
  return [
    ...allOrders(a - 1, b).map((rest) => [0, ...rest]),
    ...allOrders(a, b - 1).map((rest) => [1, ...rest]),
  ];
}

/** Numbers in [0, 1) that are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
