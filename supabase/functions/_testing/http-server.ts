import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";

export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  /** The body's bytes as text, before anything looked into them. */
  readonly body: string;
  /** The same as it came: of a file, text would be something else. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string | Uint8Array;
}

export interface HttpServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** A plain HTTP server on a free loopback port. `null` hangs up without an answer. */
export async function listen(handle: (call: Call) => Promise<Answer | null>): Promise<HttpServer> {
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? "/", "http://127.0.0.1");
      const bytes = await readAll(request).catch(() => null);
      if (bytes === null) return response.destroy();
      const answer = await handle({
        method: request.method ?? "GET",
        url,
        headers: request.headers,
        body: new TextDecoder().decode(bytes),
        bytes,
      }).catch((error: unknown): Answer => ({ status: 500, body: String(error) }));
      if (answer === null || response.destroyed) return response.destroy();
      response.writeHead(answer.status, answer.headers);
      return response.end(answer.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const jsonAnswer = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value),
});

async function readAll(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}
