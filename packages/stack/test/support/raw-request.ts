import { request } from "node:http";

/** A request whose path goes over the wire as it stands: `fetch` would resolve `..` before. */
export function rawRequest(
  origin: string,
  options: { method: string; path: string; headers?: Record<string, string>; body?: Uint8Array },
): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(origin);
  const { method, path, headers, body } = options;
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") }),
      );
      response.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
