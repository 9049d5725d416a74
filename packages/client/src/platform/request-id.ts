// Ids that make a request safe to repeat.

/**
 * A UUID for `bookings.create` and `messages.send`. It needs to be unique, not secret: React Native and
 * pages served without TLS have no `crypto.randomUUID`. It is of version 7, so it begins with the time at
 * which it was made, in milliseconds: the server's index of such ids then grows at its end.
 */
export function newRequestId(random: () => number = Math.random, now: () => number = Date.now): string {
  const time = Math.max(0, Math.floor(now())).toString(16).padStart(12, "0").slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomPart(random).slice(15)}`;
}

/** A random UUID, of which everything behind the version is used. */
function randomPart(random: () => number): string {
  if (typeof globalThis.crypto?.randomUUID === "function") return globalThis.crypto.randomUUID();
  return "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx".replace(/[xy]/g, (place) => {
    const value = Math.floor(random() * 16);
    return (place === "x" ? value : (value % 4) + 8).toString(16);
  });
}
