// The numbers of docs/benchmarks.md: each benchmark has its part between two marks; the text around them
// is written by hand.
import { readFile, writeFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { StackError } from "../../stack/src/errors.ts";
import { repositoryDir } from "../../stack/src/project.ts";

const PAGE = join(repositoryDir, "docs", "benchmarks.md");

export async function writePage(name: string, lines: string[]): Promise<string> {
  const page = await readFile(PAGE, "utf8");
  const [begin, end] = [`<!-- npm run bench -- ${name} --write -->`, `<!-- end of ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from)
    throw new StackError(`docs/benchmarks.md has lost its mark "${begin}" or "${end}".`);
  const text = [begin, machine(), ...lines, end].join("\n");
  await writeFile(PAGE, page.slice(0, from) + text + page.slice(to + end.length));
  return PAGE;
}

function machine(): string {
  const count = cpus().length;
  const [, , load = 0] = loadavg();
  return `${count === 2 ? "Two cores" : `${count} cores`}, Postgres 17, a load of ${Math.round(load)} in the last quarter of an hour.`;
}
