// The browser that tests drive.
import { existsSync } from "node:fs";

/** Debian's packages. Both are the same engine; without windows it takes half the processor time. */
const places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The program that CHROMIUM_PATH names, else the first of Debian's; undefined where there is none. */
export function chromiumPath(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  return (named ? [named] : places).find((path) => existsSync(path));
}
