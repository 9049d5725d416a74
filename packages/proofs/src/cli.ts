// The commands behind `npm run answers`, `npm run mutate` and `npm run privileges`.
import { StackError } from "../../stack/src/errors.ts";
import { mutate } from "./mutate.ts";
import { writeAnswers } from "./write-answers.ts";
import { writePrivileges } from "./write-privileges.ts";

const [command = "", ...args] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  answers: () => writeAnswers(args),
  mutate: () => mutate(args),
  privileges: () => writePrivileges(),
};

try {
  const chosen = commands[command];
  if (!chosen)
    throw new StackError(`Unknown command "${command}"; there are: ${Object.keys(commands).join(", ")}.`);
  await chosen();
} catch (error) {
  if (!(error instanceof StackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
// Nothing may keep a finished command alive.
process.exit();
