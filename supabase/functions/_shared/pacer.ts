/** Time as a function sees it, so that tests need not wait. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Spaces calls so that no more than so many start in a second. One pacer serves all requests of an isolate. */
export function createPacer(perSecond: number, clock: Clock): () => Promise<void> {
  const gap = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = clock.now();
    const turn = Math.max(now, next);
    next = turn + gap;
    if (turn > now) await clock.sleep(turn - now);
  };
}
