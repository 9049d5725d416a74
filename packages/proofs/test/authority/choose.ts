// Choices that survive shrinking: each is the candidate with the highest hash of seed and name. Leaving
// other acts out of a story changes what is chosen only if the chosen one is gone.

export type Choose = {
  /** One of the candidates, undefined if there is none. */
  one<T>(what: string, candidates: readonly T[], name: (one: T) => string): T | undefined;
  /** A word out of a list. */
  word<T extends string>(what: string, words: readonly T[]): T;
  chance(what: string, probability: number): boolean;
  /** Some of a list, at least one. */
  some<T extends string>(what: string, words: readonly T[]): T[];
};

function hash(text: string): number {
  let state = 2166136261;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 16777619);
  }
  state = Math.imul(state ^ (state >>> 16), 2246822507);
  state = Math.imul(state ^ (state >>> 13), 3266489909);
  return (state ^ (state >>> 16)) >>> 0;
}

export function chooserOf(seed: number): Choose {
  const weigh = (what: string, name: string) => hash(`${seed} ${what} ${name}`);
  const one = <T>(what: string, candidates: readonly T[], name: (one: T) => string): T | undefined => {
    let best: T | undefined;
    let most = -1;
    for (const candidate of candidates) {
      const weight = weigh(what, name(candidate));
      if (weight > most) {
        most = weight;
        best = candidate;
      }
    }
    return best;
  };
  const chance = (what: string, probability: number) => weigh(what, "") / 4294967296 < probability;
  return {
    one,
    chance,
    word: (what, words) => {
      const found = one(what, words, (word) => word);
      if (found === undefined) throw new Error("There is nothing to choose from.");
      return found;
    },
    some: (what, words) => {
      const found = words.filter((word) => weigh(what, word) % 2 === 0);
      return found.length > 0 ? found : words.slice(0, 1);
    },
  };
}
