import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: ["stack", "client"].map((name) => ({
      extends: true,
      test: { name, include: [`packages/${name}/test/**/*.test.{ts,tsx}`] },
    })),
    globalSetup: "packages/stack/src/testing/vitest-setup.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Local auth hashes passwords with bcrypt; tests need no strong ones.
    env: { LITE_AUTH_BCRYPT_COST: "4", DO_NOT_TRACK: "1" },
  },
});
