// What an app's bundle gains by each entry point, minified and compressed, without supabase-js.
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { bundle } from "../support/bundle.ts";

/** Bytes of a bundle that uses all of these entry points. */
async function sizeOf(...entries: string[]): Promise<number> {
  return gzipSync((await bundle(entries)).code).length;
}

describe("a bundle stays small", () => {
  const client = "@homeroom/client";

  test("with every namespace", async () => {
    const bytes = await sizeOf(client);
    expect(bytes, "The core of the SDK has to stay below its budget.").toBeLessThan(44_000);
    // Otherwise nothing was bundled.
    expect(bytes, "A bundle of the core holds the core.").toBeGreaterThan(20_000);
  });

  test.each([
    // Most of it knows the numbers of all countries; an app loads that only for a number that is written otherwise.
    ["csv", 40_000],
    // Of it 4 kB unpack a zip; an app loads these only for one.
    ["rosters", 8000],
    ["bulk", 3500],
    ["calendar", 1500],
    ["disclosures", 1500],
    ["pauses", 400],
    ["statistics", 1200],
    ["texts", 11_000],
    ["texts/ar", 2100],
    ["texts/de", 1900],
    ["texts/en", 1800],
    ["texts/es", 1800],
    ["texts/fr", 1800],
  ])("%s adds at most %i bytes", async (entry, budget) => {
    const more = (await sizeOf(client, `${client}/${entry}`)) - (await sizeOf(client));
    expect(more, `The entry point ${entry} has to stay below its budget.`).toBeLessThan(budget);
    expect(more, `The core must not hold what ${entry} exports.`).toBeGreaterThan(100);
  });
});
