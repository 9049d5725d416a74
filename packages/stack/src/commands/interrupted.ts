/**
 * Resolves on Ctrl-C, SIGTERM or SIGHUP, and when npm, which started us, is gone: it does not pass
 * on every way of being ended. Until then the process stays.
 */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env["npm_lifecycle_event"] && process.ppid !== parent) end();
    }, 500);
    const end = () => {
      clearInterval(watch);
      resolve();
    };
    // `on`, not `once`: a second signal, which npm may send, must not end us halfway.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  });
}
