import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { StackError } from "./errors.ts";
import { HOST } from "./ports.ts";
import { quietly } from "./quiet-console.ts";

export type Listening = { port: number; url: string; close(): Promise<void> };

export type Serve = (request: Request, peer: { peerAddress: string | null }) => Response | Promise<Response>;

/** Takes over a connection that asks to become a WebSocket. */
export type Upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer) => void;

/** Serves a fetch handler on loopback; 0 takes a free port. */
export async function listen(
  fetch: Serve,
  port: number,
  log: (line: string) => void = () => undefined,
  upgrade?: Upgrade,
): Promise<Listening> {
  const listener = getRequestListener((request, bindings) => {
    const peer = "incoming" in bindings ? bindings.incoming.socket.remoteAddress : undefined;
    return fetch(request, { peerAddress: peer ?? null });
  });
  const server = createServer((incoming, outgoing) => quietly(log, () => void listener(incoming, outgoing)));
  if (upgrade) server.on("upgrade", upgrade);
  const taken = await bind(server, port);
  return {
    port: taken,
    url: `http://${HOST}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // supabase-js and browsers keep connections open that would hold the server for long.
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), 1_000).unref();
      }),
  };
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(new StackError(`Cannot listen on port ${port}: ${error.message}`)),
    );
    server.listen(port, HOST, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
