import { counted } from "../counted.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { type Arrow, arrowsOf, backward, EXCEPTIONS } from "../schemas/arrows.ts";
import { domainsOf, schemaFiles } from "../schemas/schema-files.ts";
import { parseFlags } from "./flags.ts";

/** `npm run domains`: the map of domains; fails if one uses a later one. */
export async function domains(args: string[]): Promise<void> {
  parseFlags(args, {});
  const files = await schemaFiles(repositoryDir);
  const order = domainsOf(files);
  const sorted = [...order].sort();
  if (sorted.join() !== order.join())
    throw new StackError("schema_paths does not follow the folders' numbers.");
  const arrows = await arrowsOf(files);
  for (const domain of order) {
    const used = order.filter((other) =>
      arrows.some(({ from, to }) => from.domain === domain && to.domain === other),
    );
    process.stdout.write(`${domain.padEnd(20)} uses ${used.join(", ") || "nothing"}\n`);
  }
  const { wrong, unused } = backward(arrows, order);
  for (const { from, to } of wrong) process.stdout.write(`${sentence({ from, to })}\n`);
  if (wrong.length > 0)
    throw new StackError(`${counted(wrong.length, "use points", "uses point")} to a later domain.`);
  if (unused.length > 0) throw new StackError(`No exception is needed any more: ${unused.join(", ")}.`);
  process.stdout.write(
    `${arrows.length} uses between ${order.length} domains, none of a later one except ${EXCEPTIONS.join(" and ")}.\n`,
  );
}

function sentence({ from, to }: Arrow): string {
  return `schemas/${from.path}: ${from.statement} uses ${to.name} of ${to.path}.`;
}
