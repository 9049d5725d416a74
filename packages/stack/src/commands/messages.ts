import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { counted } from "../counted.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { messageFaults, pronoun } from "../testing/assertion-messages.ts";

/** Where people write: code, SQL, documents, and texts in English. */
const written = [
  "*.md",
  "docs/**/*.md",
  "{packages,apps}/**/*.{ts,tsx,md}",
  "packages/**/en.json",
  "apps/**/en.json",
  "supabase/**/*.{sql,ts,tsx,md,json,toml}",
  ".github/**/*.{yml,md}",
];
const skipped = /(^|\/)(node_modules|dist[^/]*|answers|migrations)\/|assertion-messages/;

/** `npm run check`: messages of pgTAP assertions are sentences, and people are "they" wherever there is text. */
export async function messages(): Promise<void> {
  let wrong = 0;
  let files = 0;
  const say = (file: string, line: number, text: string) => {
    wrong += 1;
    process.stdout.write(`${file}:${line}: ${text.trim()}\n`);
  };
  for await (const file of glob(written, { cwd: repositoryDir })) {
    if (skipped.test(file)) continue;
    files += 1;
    const text = await readFile(join(repositoryDir, file), "utf8");
    if (file.startsWith("supabase/tests/"))
      for (const { line, message } of messageFaults(text)) say(file, line, message);
    for (const [at, line] of text.split("\n").entries()) if (pronoun.test(line)) say(file, at + 1, line);
  }
  if (files < 100) throw new StackError("Too few files were read to say anything.");
  if (wrong > 0)
    throw new StackError(
      [
        `${counted(wrong, "line has", "lines have")} a gendered pronoun, or a message that is missing, has fewer than`,
        "four words, or begins as if another stood before it (So, Nor, It, They, Then …).",
      ].join(" "),
    );
}
