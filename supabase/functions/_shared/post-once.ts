/**
 * Posts a form and never repeats it. Deno's `fetch` sends a request a second time by itself where a kept connection
 * ends before the answer, although the server may have it; it cannot do so with a stream, which it has read.
 */
export function postOnce(
  url: string,
  headers: Record<string, string>,
  form: Record<string, string>,
  timeoutMs: number,
): Promise<Response> {
  const bytes = new TextEncoder().encode(new URLSearchParams(form).toString());
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
    body,
    duplex: "half",
    redirect: "error",
    signal: AbortSignal.timeout(timeoutMs),
  };
  return fetch(url, init);
}
