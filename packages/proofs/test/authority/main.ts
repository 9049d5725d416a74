// The long run: `npm run oracle -- --steps 100000`. Every story has a seed of its own, printed with the
// progress; --seed begins at another one and --stories 1 tells a single story again.

import { parseFlags } from "../../../stack/src/commands/flags.ts";
import { startDatabase } from "../../../stack/src/database.ts";
import { openingStatements } from "./cast.ts";
import { Stage } from "./stage.ts";
import { noCounts, StoryError, tell } from "./story.ts";

const flags = parseFlags(process.argv.slice(2), {
  steps: { type: "string", default: "100000" },
  seed: { type: "string", default: "1" },
  stories: { type: "string", default: "1000000" },
  length: { type: "string", default: "120" },
  /** Tells every story, and each kind of failure once, in its shortest form. */
  all: { type: "boolean", default: false },
});
const number = (name: string) => Number(flags[name]);
const say = (line: string) => process.stdout.write(`${line}\n`);

const database = await startDatabase();
const stage = await Stage.open(database, openingStatements());
const counts = noCounts();
const failures = new Map<string, string>();
const started = performance.now();
const seconds = () => (performance.now() - started) / 1000;
const progress = (seed: number) =>
  say(
    `${counts.steps} steps in ${counts.stories} stories, up to seed ${seed}, in ${seconds().toFixed(0)} s (${(counts.steps / seconds()).toFixed(0)} a second)`,
  );
let seed = number("seed");
const last = seed + number("stories") - 1;
let printed = 0;
for (; counts.steps < number("steps") && seed <= last; seed++) {
  try {
    await tell(stage, { seed, length: number("length"), counts });
  } catch (error) {
    if (!(error instanceof StoryError)) throw error;
    const kind = error.kind;
    const known = failures.get(kind);
    // The shortest form follows at the end.
    if (!known) say(`\n${error.message}\n`);
    if (!known || known.length > error.message.length) failures.set(kind, error.message);
    if (!flags["all"]) break;
  }
  if (seconds() - printed > 15) {
    printed = seconds();
    progress(seed);
  }
}
progress(seed - 1);
for (const [name, { done, refused }] of [...counts.byAct].sort()) {
  say(`  ${name}: ${done} done, ${refused} refused`);
}
say(`${counts.rows} answers compared.`);
for (const message of failures.values()) say(`\n${message}`);
say(
  failures.size === 0
    ? "No right without an act that explains it."
    : `${failures.size} kinds of differences.`,
);
await stage.close();
await database.stop();
process.exit(failures.size === 0 ? 0 : 1);
