// Every language says everything that English says, in the forms that its grammar has.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { areasOfSdk, messagesOfSdk, moduleOf } from "../src/build.ts";
import { messagesOf, problemsOf } from "../src/messages.ts";

const languages = await messagesOfSdk();
const english = languages.get("en") ?? {};

test("each area is there in each language", async () => {
  for (const area of areasOfSdk) {
    expect([...(await messagesOf(area)).keys()], `The area ${area} lacks a language.`).toEqual([
      ...languages.keys(),
    ]);
  }
});

test.each([...languages])("the messages in %s are complete", (locale, messages) => {
  expect(problemsOf(english, locale, messages)).toEqual([]);
});

test.each([...languages])("the SDK carries the messages in %s as they are", async (locale, messages) => {
  const built = new URL(`../../client/src/texts/${locale}.ts`, import.meta.url);
  expect(await readFile(built, "utf8")).toBe(moduleOf(locale, messages));
});

test("a missing message, another place and a missing plural are found", () => {
  const source = { a: "{count, plural, one {one} other {#}} of {name}", b: "Hello" };
  expect(problemsOf(source, "ar", { a: "{count, plural, one {one} other {#}} of {nome}", c: "x" })).toEqual([
    "b: is missing.",
    "c: is not in English.",
    "a: has {count, nome}, English has {count, name}.",
    'a: the plural of count lacks "few".',
    'a: the plural of count lacks "many".',
    'a: the plural of count lacks "two".',
    'a: the plural of count lacks "zero".',
  ]);
});
