// Ids that make a request safe to repeat.

/**
 * A random UUID for `bookings.create`. It needs to be unique, not secret: React Native and pages
 * served without TLS have no `crypto.randomUUID`.
 */
export function newRequestId(random: () => number = Math.random): string {
  if (typeof globalThis.crypto?.randomUUID === "function") return globalThis.crypto.randomUUID();
  const hex = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
  return hex.replace(/[xy]/g, (place) => {
    const value = Math.floor(random() * 16);
    return (place === "x" ? value : (value % 4) + 8).toString(16);
  });
}
