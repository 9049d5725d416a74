// The browser that tests drive.
import { existsSync } from "node:fs";

const withoutWindows = "/usr/bin/chromium-headless-shell";
const withWindows = "/usr/bin/chromium";

/**
 * The program that CHROMIUM_PATH names, else Debian's; undefined where there is none. Both of Debian's are the same
 * engine. Without windows it takes half the processor time, and shows no notifications.
 */
export function chromiumPath({ notifies = false } = {}): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  const debians = notifies ? [withWindows] : [withoutWindows, withWindows];
  return (named ? [named] : debians).find((path) => existsSync(path));
}

/** How Playwright starts it. */
export function launchOptions(needs: { notifies?: boolean } = {}): {
  executablePath?: string;
  args: string[];
} {
  const executablePath = chromiumPath(needs);
  return {
    ...(executablePath !== undefined && { executablePath }),
    // A container has no user namespaces for Chromium's sandbox.
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  };
}
