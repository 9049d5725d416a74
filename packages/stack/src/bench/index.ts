// `npm run bench -- --<what>`: figures on this machine.
import { benchPortal } from "./portal/index.ts";

const args = process.argv.slice(2);
if (args.includes("--portal")) {
  await benchPortal(args);
} else {
  process.stderr.write("Say what to measure: --portal.\n");
  process.exitCode = 1;
}
