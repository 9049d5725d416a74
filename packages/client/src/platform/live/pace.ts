// How long to wait until the next poll, and until the next attempt to join Realtime.

/** What the last polls found. */
export type Polls = {
  /** Whether events arrive. */
  live: boolean;
  hidden: boolean;
  /** How many polls in a row found nothing new. */
  quiet: number;
  /** How many in a row failed. */
  failed: number;
};

const seconds = 1000;
/** Broadcasts can be lost unnoticed; this interval recovers them. */
const liveInterval = 300 * seconds;
const longest = 60 * seconds;

/** Milliseconds until the next poll; `random` spreads clients that began together. */
export function untilNextPoll(
  interval: number,
  { live, hidden, quiet, failed }: Polls,
  random: number,
): number {
  const spread = 0.8 + 0.4 * random;
  if (failed > 0) return Math.min(interval * 2 ** Math.min(failed, 6), Math.max(longest, interval)) * spread;
  if (live) return Math.max(liveInterval, interval) * spread;
  // Half a minute without changes: every other time, and so on up to every sixth time.
  const slower = hidden ? 12 : Math.min(1 + Math.floor(quiet / 6), 6);
  return interval * slower * spread;
}

/** Milliseconds until the next attempt to join, after `lost` failures; longer if it never succeeded. */
export function untilNextJoin(everJoined: boolean, lost: number, random: number): number {
  const [first, last] = everJoined ? [seconds, 60 * seconds] : [30 * seconds, 600 * seconds];
  return Math.min(first * 2 ** Math.min(lost - 1, 10), last) * (0.5 + random / 2);
}
