// The app in a real Chromium, against a whole stack that `npm start` runs: `npm run test:browser`.
import { defineConfig } from "@playwright/test";
import { launchOptions } from "../../../packages/stack/src/testing/chromium.ts";

export default defineConfig({
  testDir: ".",
  projects: [
    { name: "app", testMatch: "**/*.spec.ts", testIgnore: "**/settings/*" },
    // Stories that change a setting of the whole deployment, when nobody else is there.
    { name: "settings", testMatch: "**/settings/*.spec.ts", dependencies: ["app"], workers: 1 },
  ],
  outputDir: "../test-results",
  globalSetup: "./support/start-stack.ts",
  // One stack serves all files; a story makes what it needs by itself. Two files at a time: a page that is
  // looked through keeps one core busy, and most of a story is waiting.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env["CI"] !== undefined,
  // Only against hanging: a loaded machine is slow.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  use: {
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // Half as much work again for each step, and nobody opens a trace of a machine that is gone.
    trace: process.env["CI"] === undefined ? "retain-on-failure" : "off",
    locale: "en-US",
    timezoneId: "Europe/Berlin",
    launchOptions: launchOptions(),
  },
});
