import { Refusal } from "./errors.ts";

/** A JSON answer that no cache keeps. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
}

/** The answer to a refused request: `{ code, message, detail? }`. */
export function refusalResponse(refusal: Refusal): Response {
  const { code, message, detail } = refusal;
  return json(
    refusal.status,
    detail === undefined ? { code, message } : { code, message, detail },
    refusal.headers,
  );
}

/** Refuses every method but these with 405. */
export function allowMethods(request: Request, methods: readonly string[]): void {
  if (methods.includes(request.method)) return;
  throw new Refusal(405, "validation.failed", `Use ${methods.join(" or ")}.`, {
    headers: { allow: methods.join(", ") },
  });
}

/**
 * Reads a body of at most `limit` bytes and refuses a larger one with 413. Counts what arrives: the
 * announced length may be missing or untrue.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Refusal(413, "validation.failed", `The body is larger than ${limit} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) {
    await request.body?.cancel();
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge();
      chunks.push(chunk);
    }
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/** Reads a body of at most `limit` bytes as UTF-8; what is not UTF-8 is refused with 400. */
export async function readText(request: Request, limit: number): Promise<string> {
  const bytes = await readBytes(request, limit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, "validation.failed", "The body is not UTF-8.");
  }
}

/** Parses JSON; what is not JSON is refused with 400. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "validation.failed", "The body is not JSON.");
  }
}

/** Whether the caller is a browser that shows pages; everyone else gets JSON. */
export function wantsHtml(request: Request): boolean {
  return (request.headers.get("accept") ?? "").includes("text/html");
}
