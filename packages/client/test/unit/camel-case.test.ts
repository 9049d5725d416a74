import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { Constants } from "../../src/index.ts";
import { camelCase, camelKeys, rpcArguments, snakeCase } from "../../src/platform/camel-case.ts";

describe("names", () => {
  test.each([
    ["full_name", "fullName"],
    ["id", "id"],
    ["is_13_plus", "is13Plus"],
    ["p256dh", "p256dh"],
    ["p_on_active_bookings", "pOnActiveBookings"],
  ])("%s and %s are the same name", (snake, camel) => {
    expect(camelCase(snake)).toBe(camel);
    expect(snakeCase(camel)).toBe(snake);
  });
});

test("every argument of a call comes back as it was: the compiler checks one way alone", async () => {
  const types = await readFile(new URL("../../src/database.types.ts", import.meta.url), "utf8");
  const names = [...new Set([...types.matchAll(/\bp_(\w+)\??:/g)].map(([, name = ""]) => name))];
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => snakeCase(camelCase(name)) !== name)).toEqual([]);
});

test("only the keys of the row itself are renamed, values stay as they are", () => {
  expect(camelKeys({ link_id: 1, data: { other_id: 2 }, rights: ["view_progress"] })).toEqual({
    linkId: 1,
    data: { other_id: 2 },
    rights: ["view_progress"],
  });
  for (const value of [null, "a_b", 1, [{ a_b: 1 }]]) expect(camelKeys(value)).toBe(value);
});

test("what is undefined is left out, null is sent", () => {
  expect(rpcArguments({ linkId: "x", is13Plus: true, rights: undefined, until: null })).toStrictEqual({
    p_link_id: "x",
    p_is_13_plus: true,
    p_until: null,
  });
});

test("the constants of the generated types are exported", () => {
  expect(Constants.public.Enums.guardian_right).toContain("view_progress");
});
