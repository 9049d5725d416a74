import { expect, test } from "vitest";
import { containsFilter } from "../../src/platform/search.ts";
import { fakeServer, json } from "../support/fake-server.ts";

test("every character is spelt by its number", () => {
  expect(containsFilter(["name"], "a*")).toBe("name.imatch.\\u0061\\u002a");
  expect(containsFilter(["name"], "é😀")).toBe("name.imatch.\\u00e9\\U0001f600");
  expect(containsFilter(["a", "b"], "x")).toBe("a.imatch.\\u0078,b.imatch.\\u0078");
});

test("nothing that people type reaches the filter's grammar", () => {
  const filter = containsFilter(["name"], "\"',.()*%_\\:{}[]|?+^$#&= \n true null");
  expect(filter).toMatch(/^name\.imatch\.(\\u[0-9a-f]{4})+$/);
});

test("search is trimmed and composed as names are; blank is no filter", async () => {
  const server = fakeServer(() => json([], 200, { "content-range": "*/0" }));
  await server.homeroom.students.list({ search: "  e\u0301 " });
  await server.homeroom.students.list({ search: "  " });
  await server.homeroom.students.list({ search: "x".repeat(101) });
  const [composed, blank] = server.sent.map(({ url }) => url.searchParams.get("or"));
  expect(composed).toBe("(full_name.imatch.\\u00e9,email.imatch.\\u00e9)");
  expect(blank).toBeNull();
  expect(server.sent).toHaveLength(2);
});
