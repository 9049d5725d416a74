// How the parts of the SDK that are imported one by one send: as the calls of the client they are given.
import type { Transport } from "./transport.ts";

const transports = new WeakMap<object, Transport>();

/** Remembers how a client sends. */
export function sendsWith(client: object, transport: Transport): void {
  transports.set(client, transport);
}

/** How a client sends that `createHomeroom` or its `with` made. */
export function transportOf(client: object): Transport {
  const transport = transports.get(client);
  if (!transport) throw new TypeError("Not a client of createHomeroom.");
  return transport;
}
