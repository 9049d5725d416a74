// Libraries that serve requests here print every refused query and broken connection with its stack
// trace. While they do, what they print goes to a log.
import { AsyncLocalStorage } from "node:async_hooks";
import { format } from "node:util";

type Write = (line: string) => void;

const writer = new AsyncLocalStorage<Write>();
let installed = false;

/** Runs something whose console output, also later and in callbacks, goes to `write`. */
export function quietly<T>(write: Write, act: () => T): T {
  if (!installed) install();
  return writer.run(write, act);
}

function install(): void {
  installed = true;
  for (const method of ["error", "warn", "info", "log"] as const) {
    const original = console[method];
    console[method] = (...args: unknown[]) => {
      const write = writer.getStore();
      if (write) write(format(...args));
      else original(...args);
    };
  }
}
