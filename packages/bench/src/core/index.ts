// `npm run bench -- core`: how fast the statements are that families use most, under all rules, beside
// the queries one would write by hand, in a small and in a large database.
import { startDatabase } from "../../../stack/src/database.ts";
import { type Bench, wholeNumbers } from "../bench.ts";
import { markdown } from "./markdown.ts";
import { judge, table } from "./report.ts";
import { runAll } from "./run.ts";

export const core: Bench = {
  flags: {
    sizes: { type: "string", default: "1000,100000" },
    rounds: { type: "string", default: "300" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
  async run(flags, print) {
    const sizes = wholeNumbers(flags, "sizes", 1000);
    const [rounds = 300] = wholeNumbers(flags, "rounds", 10);
    const database = await startDatabase();
    try {
      const tell = (line: string) => process.stderr.write(`${line}\n`);
      const results = judge(await runAll(database, { sizes, rounds, only: String(flags["only"]), tell }));
      print(flags["json"] ? JSON.stringify(results, null, 2) : table(results));
      return markdown(results, rounds);
    } finally {
      await database.stop();
    }
  },
};
