import { createServer } from "node:net";
import { StackError } from "./errors.ts";

export const HOST = "127.0.0.1";

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Fails with one clear sentence when somebody else listens on the port. 0 is always free. */
export async function assertPortFree(port: number, purpose: string, flag: string): Promise<void> {
  if (port === 0) return;
  try {
    await listenOnce(port);
  } catch {
    throw new StackError(
      `Port ${port} (${purpose}) is already in use; stop what listens there or choose another with ${flag}.`,
    );
  }
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(port, HOST, () => {
      const address = probe.address();
      const taken = typeof address === "object" && address ? address.port : port;
      probe.close(() => resolve(taken));
    });
  });
}
