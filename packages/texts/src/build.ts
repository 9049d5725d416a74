// Writes the messages that the SDK and the edge functions carry, one module for each language.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Messages, messagesOf } from "./messages.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The areas that the SDK has words for: notifications, and why access is given or not. */
export const areasOfSdk = ["notifications", "access"] as const;
/** The areas that the edge functions have words for, each in a folder of its own there. */
export const areasOfFunctions = ["emails", "pages", "notifications", "sms"] as const;

/** The languages of the SDK with their messages. */
export async function messagesOfSdk(): Promise<Map<string, Messages>> {
  const all = new Map<string, Messages>();
  for (const area of areasOfSdk) {
    for (const [locale, messages] of await messagesOf(area))
      all.set(locale, { ...all.get(locale), ...messages });
  }
  return all;
}

/** Every module by its path in the repository. */
export async function modules(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [locale, messages] of await messagesOfSdk())
    found.set(`packages/client/src/texts/${locale}.ts`, moduleOfSdk(locale, messages));
  for (const area of areasOfFunctions) {
    for (const [locale, messages] of await messagesOf(area))
      found.set(`supabase/functions/_shared/texts/${area}/${locale}.ts`, moduleOfFunctions(area, messages));
  }
  return found;
}

const written = (source: string) =>
  `// Written by \`npm run build -w @homeroom/texts\` from packages/texts/${source}.`;

function moduleOfSdk(locale: string, messages: Messages): string {
  return [
    written("notifications and access"),
    'import type { Texts } from "./texts.ts";',
    "",
    `export const ${locale}: Texts = {`,
    `  locale: ${JSON.stringify(locale)},`,
    "  // biome-ignore format: one message a line",
    "  messages: {",
    ...lines(messages, "    "),
    "  },",
    "};",
    "",
  ].join("\n");
}

function moduleOfFunctions(area: string, messages: Messages): string {
  return [
    written(area),
    "// biome-ignore format: one message a line",
    "export const messages = {",
    ...lines(messages, "  "),
    "};",
    "",
  ].join("\n");
}

function lines(messages: Messages, indent: string): string[] {
  return Object.entries(messages).map(
    ([key, message]) => `${indent}${JSON.stringify(key)}: ${JSON.stringify(message)},`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await modules()) {
    await mkdir(new URL(".", `file://${root}${path}`), { recursive: true });
    await writeFile(root + path, text);
  }
}
