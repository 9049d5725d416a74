// Every language says everything that English says, in the forms that its grammar has.
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { areasOfFunctions, areasOfSdk, messagesOfSdk, modules } from "../src/build.ts";
import { messagesOf, problemsOf } from "../src/messages.ts";

const languages = [...(await messagesOfSdk()).keys()];
const root = fileURLToPath(new URL("../../../", import.meta.url));

const areasOfAll = [...new Set<string>([...areasOfSdk, ...areasOfFunctions])];

test.each(areasOfAll)("the area %s is there and complete in each language", async (area) => {
  const found = await messagesOf(area);
  expect([...found.keys()], `The area ${area} lacks a language.`).toEqual(languages);
  for (const [locale, messages] of found)
    expect(problemsOf(found.get("en") ?? {}, locale, messages), `${area} in ${locale}`).toEqual([]);
});

test("no area is left out", async () => {
  const folders = await readdir(new URL("..", import.meta.url), { withFileTypes: true });
  const areas = folders.filter((one) => one.isDirectory()).map(({ name }) => name);
  expect(areas.filter((name) => !["src", "test", "node_modules"].includes(name)).toSorted()).toEqual(
    areasOfAll.toSorted(),
  );
});

test.each([...(await modules())])("%s carries the messages as they are", async (path, text) => {
  expect(await readFile(root + path, "utf8")).toBe(text);
});

test("a missing message, another place, a missing plural and an unknown choice are found", () => {
  const source = {
    a: "{count, plural, one {one} other {#}} of {name}",
    b: "Hello",
    d: "{who, select, ME {I} other {they}}",
  };
  const arabic = {
    a: "{count, plural, one {one} other {#}} of {nome}",
    c: "x",
    d: "{who, select, YOU {you} other {they}}",
  };
  expect(problemsOf(source, "ar", arabic)).toEqual([
    "b: is missing.",
    "c: is not in English.",
    "a: has {count, nome}, English has {count, name}.",
    'a: the plural of count lacks "few".',
    'a: the plural of count lacks "many".',
    'a: the plural of count lacks "two".',
    'a: the plural of count lacks "zero".',
    "d: English never chooses who = YOU.",
  ]);
});
