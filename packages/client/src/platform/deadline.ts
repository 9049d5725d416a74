// Time limits of requests. Not AbortSignal.timeout and AbortSignal.any: React Native's engine has neither.

/**
 * What `run` resolves to, or `late()` when `milliseconds` pass or `signal` aborts first. `run` gets a signal
 * that aborts then, so that the request ends; one that does not heed it is no longer waited for.
 */
export async function within<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  run: (signal: AbortSignal) => PromiseLike<T>,
  late: () => T,
): Promise<T> {
  const controller = new AbortController();
  let end = () => {};
  const ended = new Promise<T>((resolve) => {
    end = () => {
      controller.abort();
      resolve(late());
    };
  });
  const timer = setTimeout(() => end(), milliseconds);
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  try {
    return await Promise.race([run(controller.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}
