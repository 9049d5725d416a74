/** What the functions' pages and the calendar say: nothing that none of them uses, and only places that their script can fill in. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { languages } from "./languages.ts";
import { pageTexts } from "./pages/index.ts";

const sources = [
  "calendar-feed/core.ts",
  "data-export/page.ts",
  "unsubscribe/handler.ts",
  "integration-callback/handler.ts",
  "integration-callback/page.ts",
  "invitations/page.ts",
];
/** Chosen by what the database or the person says: a notification's key, a kind, a status, an error. */
const chosen =
  /^(about|invitation\.(intro|status|error))\.|^platform\.(connected|denied|incomplete|failed)\.text$/;

it("holds no message that nothing uses", async () => {
  const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), "utf8");
  const code = (await Promise.all([...sources, "_shared/page.ts"].map(read))).join("\n");
  const script = await read("invitations/script.ts");
  const isUsed = (key: string) =>
    chosen.test(key) ||
    code.includes(`"${key}"`) ||
    (key.startsWith("invitation.") &&
      (code.includes(`"${key.slice("invitation.".length)}"`) ||
        script.includes(`texts.${key.slice("invitation.".length)}`)));
  expect(Object.keys(pageTexts("en").messages).filter((key) => !isUsed(key))).toEqual([]);
});

it("leaves to the invitation page's script plain places alone, in every language", () => {
  for (const language of languages) {
    for (const [key, message] of Object.entries(pageTexts(language).messages)) {
      expect(message.replaceAll(/\{\w+\}/g, ""), `${key} in ${language}`).not.toMatch(/[{}]/);
    }
  }
});
