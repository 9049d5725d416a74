// `node packages/stack/src/bench/schools-cli.ts [students]`
import { benchSchools } from "./schools.ts";

const [students] = process.argv.slice(2);
await benchSchools((line) => process.stdout.write(`${line}\n`), students ? Number(students) : undefined);
