import { setTimeout as delay } from "node:timers/promises";

/** Waits for a condition, for as long as a loaded machine may need. */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  patienceMs = 180_000,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}.`);
    await delay(25);
  }
}
