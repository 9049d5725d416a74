import { expect, test } from "vitest";
import { containsFilter } from "../../src/platform/search.ts";
import { fakeServer, json } from "../support/fake-server.ts";

test("every character is spelt by its number", () => {
  expect(containsFilter(["name"], "q*")).toBe("name.imatch.\\u0071\\u002a");
  expect(containsFilter(["name"], "ж😀")).toBe("name.imatch.\\u0436\\U0001f600");
  expect(containsFilter(["a", "b"], "q")).toBe("a.imatch.\\u0071,b.imatch.\\u0071");
});

/** As the database reads it. */
const pattern = (text: string) =>
  new RegExp(containsFilter(["name"], text).replace("name.imatch.", ""), "iu");

test.each([
  ["zoe", "Zoë Baker"],
  ["ZOË", "Zoe Baker"],
  ["lukasz", "Łukasz Nowak"],
  ["soren", "Søren"],
  ["muller", "MÜLLER"],
  ["nguyen", "Nguyễn"],
])("%s finds %s", (text, name) => {
  expect(name).toMatch(pattern(text));
  expect("Nobody").not.toMatch(pattern(text));
});

test("a long search tells accents apart, so that it fits into an address", () => {
  expect(containsFilter(["name"], "e".repeat(100)).length).toBeLessThan(1500);
});

test("nothing that people type reaches the filter's grammar", () => {
  const filter = containsFilter(["name"], "\"',.()*%_\\:{}[]|?+^$#&= \n 123 qжq");
  expect(filter).toMatch(/^name\.imatch\.(\\u[0-9a-f]{4})+$/);
});

test("search is trimmed and composed as names are; blank is no filter", async () => {
  const server = fakeServer(() => json([], 200, { "content-range": "*/0" }));
  await server.homeroom.students.list({ search: "  и\u0306q " });
  await server.homeroom.students.list({ search: "  " });
  await server.homeroom.students.list({ search: "x".repeat(101) });
  const [composed, blank] = server.sent.map(({ url }) => url.searchParams.get("or"));
  expect(composed).toBe("(full_name.imatch.\\u0439\\u0071,email.imatch.\\u0439\\u0071)");
  expect(blank).toBeNull();
  expect(server.sent).toHaveLength(2);
});
