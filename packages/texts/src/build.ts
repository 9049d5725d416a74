// Writes the messages that the SDK carries, one module for each language.
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Messages, messagesOf } from "./messages.ts";

const target = fileURLToPath(new URL("../../client/src/texts/", import.meta.url));

/** The areas that the SDK has words for: notifications, and why access is given or not. */
export const areasOfSdk = ["notifications", "access"] as const;

/** The languages of the SDK with their messages. */
export async function messagesOfSdk(): Promise<Map<string, Messages>> {
  const all = new Map<string, Messages>();
  for (const area of areasOfSdk) {
    for (const [locale, messages] of await messagesOf(area))
      all.set(locale, { ...all.get(locale), ...messages });
  }
  return all;
}

/** The module of a language. */
export function moduleOf(locale: string, messages: Messages): string {
  const lines = Object.entries(messages).map(
    ([key, message]) => `    ${JSON.stringify(key)}: ${JSON.stringify(message)},`,
  );
  return [
    "// Written by `npm run build -w @homeroom/texts` from packages/texts/notifications and access.",
    'import type { Texts } from "./texts.ts";',
    "",
    `export const ${locale}: Texts = {`,
    `  locale: ${JSON.stringify(locale)},`,
    "  // biome-ignore format: one message a line",
    "  messages: {",
    ...lines,
    "  },",
    "};",
    "",
  ].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [locale, messages] of await messagesOfSdk()) {
    await writeFile(`${target}${locale}.ts`, moduleOf(locale, messages));
  }
}
