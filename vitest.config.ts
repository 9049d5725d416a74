import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest begins first; else all other workers wait for it at the end. */
class LongestFirst extends BaseSequencer {
  static readonly longest = [
    "stack/test/life",
    "proofs/test/noninterference",
    "story/test/story",
    "proofs/test/attack",
    "proofs/test/reads",
    "email-dispatch/kill",
    "stack/test/way-to-1.0",
    "stack/test/hot-sql",
    "proofs/test/races",
    "stack/test/drift",
  ];
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = LongestFirst.longest.findIndex((part) => moduleId.includes(part));
      return found < 0 ? LongestFirst.longest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** The entry points of a package, as their sources. */
function sourcesOf(name: string, folder: string) {
  const root = new URL(folder, import.meta.url);
  const { exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  return Object.entries<{ "@homeroom/source"?: string }>(exports).flatMap(
    ([entry, { "@homeroom/source": source }]) =>
      source === undefined
        ? []
        : [
            {
              find: new RegExp(`^${name}${entry.slice(1)}$`),
              replacement: new URL(source, root).pathname,
            },
          ],
  );
}

function project(name: string, folder: string) {
  return { extends: true as const, test: { name, include: [`${folder}/**/*.test.{ts,tsx}`] } };
}

export default defineConfig({
  test: {
    projects: [
      ...["stack", "fakes", "client", "proofs", "story", "texts"].map((name) =>
        project(name, `packages/${name}/test`),
      ),
      project("functions", "supabase/functions"),
      { ...project("family", "apps/family/src"), resolve: { conditions: ["@homeroom/source"] } },
      {
        ...project("react", "packages/react/test"),
        // Two names of one module would be two modules.
        resolve: { alias: sourcesOf("@homeroom/client", "packages/client/") },
      },
    ],
    globalSetup: "packages/stack/src/testing/vitest-setup.ts",
    pool: "forks",
    // A third one gains nothing on two cores: the tests and their servers keep both busy.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Only against hanging: on a loaded machine a stack takes a minute to start, and some tests start four.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Local auth hashes passwords with bcrypt; tests need no strong ones.
    env: { LITE_AUTH_BCRYPT_COST: "4", DO_NOT_TRACK: "1" },
  },
});
