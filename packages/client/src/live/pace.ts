// How long to wait: until the next look, and until the next try of Realtime.

/** What the last looks brought. */
export type Looks = {
  /** Whether events arrive by themselves. */
  live: boolean;
  hidden: boolean;
  /** How many looks in a row found nothing new. */
  quiet: number;
  /** How many in a row failed. */
  failed: number;
};

const seconds = 1000;
/** Broadcasts may get lost without anybody noticing; this is what finds them. */
const liveInterval = 300 * seconds;
const longest = 60 * seconds;

/** Milliseconds until the next look; `random` spreads clients that began together. */
export function untilNextLook(
  interval: number,
  { live, hidden, quiet, failed }: Looks,
  random: number,
): number {
  const spread = 0.8 + 0.4 * random;
  if (failed > 0) return Math.min(interval * 2 ** Math.min(failed, 6), Math.max(longest, interval)) * spread;
  if (live) return Math.max(liveInterval, interval) * spread;
  // Half a minute without news: every other time, and so on up to every sixth time.
  const slower = hidden ? 12 : Math.min(1 + Math.floor(quiet / 6), 6);
  return interval * slower * spread;
}

/** Milliseconds until Realtime is tried again, after `lost` times; slower where it was never there. */
export function untilNextJoin(everJoined: boolean, lost: number, random: number): number {
  const [first, last] = everJoined ? [seconds, 60 * seconds] : [30 * seconds, 600 * seconds];
  return Math.min(first * 2 ** Math.min(lost - 1, 10), last) * (0.5 + random / 2);
}
