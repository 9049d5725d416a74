// supabase-js keeps the headers of a response to itself, and `Retry-After` is one. Its request
// builders send through a field of theirs; here a listener is put before it. Should that field ever
// go away, only the header is lost.

type Listener = (header: (name: string) => string | null) => void;

/** Calls `listener` with the headers of each response that the request builder gets. */
export function onHeaders(builder: object, listener: Listener): void {
  const send: unknown = Reflect.get(builder, "fetch");
  if (typeof send !== "function") return;
  Reflect.set(builder, "fetch", async (...args: unknown[]) => {
    const response: unknown = await Reflect.apply(send, undefined, args);
    listener((name) => headerOf(response, name));
    return response;
  });
}

function headerOf(response: unknown, name: string): string | null {
  // Not `instanceof`: apps bring implementations of fetch with classes of their own.
  const headers: unknown =
    typeof response === "object" && response !== null && Reflect.get(response, "headers");
  if (typeof headers !== "object" || headers === null) return null;
  const get: unknown = Reflect.get(headers, "get");
  const value: unknown = typeof get === "function" ? Reflect.apply(get, headers, [name]) : null;
  return typeof value === "string" ? value : null;
}
