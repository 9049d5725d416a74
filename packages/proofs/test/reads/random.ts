// Chance that repeats itself: mulberry32, the same sequence for the same seed on every machine.

export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  int(below: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, each with the same chance, in its order. */
  some<T>(list: readonly T[], probability: number): T[];
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number) => Math.floor(next() * below);
  const chance = (probability: number) => next() < probability;
  return {
    next,
    int,
    chance,
    pick: (list) => {
      const found = list[int(list.length)];
      if (found === undefined) throw new Error("There is nothing to pick from.");
      return found;
    },
    some: (list, probability) => list.filter(() => chance(probability)),
  };
}
