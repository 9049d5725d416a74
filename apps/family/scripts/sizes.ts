// How much script a browser loads for each page, compressed; fails when a page is over its budget.
//   npm run sizes -w @homeroom/family        after a build
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

type Chunk = {
  file: string;
  src?: string;
  imports?: string[];
  isEntry?: boolean;
  isDynamicEntry?: boolean;
};

const kB = 1000;
const budgets = { signIn: 200 * kB, first: 280 * kB, further: 60 * kB, chart: 40 * kB };

const dist = resolve(import.meta.dirname, "../dist");
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

/** A chunk and everything that it imports at once. */
function closure(names: string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk || found.has(name)) return;
    found.add(name);
    for (const one of chunk.imports ?? []) visit(one);
  };
  for (const name of names) visit(name);
  return found;
}

function size(names: Set<string>, without = new Set<string>()): number {
  const files = [...names].filter((name) => !without.has(name)).map((name) => manifest[name]?.file ?? "");
  return files
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
}

const entry = Object.keys(manifest).filter((name) => manifest[name]?.isEntry);
const english = (...domains: string[]) => domains.map((domain) => `src/${domain}/en.json`);
const start = [...entry, ...english("app/messages", "app/messages/errors")];
const visitor = [
  ...start,
  "src/app/visitor-frame.tsx",
  "src/features/account/sign-in-page.tsx",
  ...english("features/account/messages"),
];
const framed = [...start, "src/app/frame.tsx"];
const first = closure([...framed, "src/features/home/home-page.tsx", ...english("features/home/messages")]);
const frame = closure(framed);

/** A chart comes to a page that is there. */
const pagesOf = (domain: string) =>
  closure(
    Object.keys(manifest).filter(
      (name) => name.startsWith(`src/features/${domain}/`) && name.endsWith("-page.tsx"),
    ),
  );

const lines: { name: string; bytes: number; budget: number }[] = [
  { name: "sign-in page", bytes: size(closure(visitor)), budget: budgets.signIn },
  { name: "first page after it", bytes: size(first), budget: budgets.first },
];
for (const [name, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry) continue;
  const page = name.match(/^src\/features\/([\w-]+)\/(?:[\w-]+\/)*([\w-]+)-(page|chart)\.tsx$/);
  if (!page) continue;
  const [, domain = "", short = "", kind] = page;
  const needed = closure([name, ...english(`features/${domain}/messages`)]);
  lines.push({
    name: `${domain}/${short} (${kind})`,
    bytes: size(needed, kind === "chart" ? new Set([...frame, ...pagesOf(domain)]) : frame),
    budget: kind === "chart" ? budgets.chart : budgets.further,
  });
}

let failed = false;
for (const { name, bytes, budget } of lines) {
  const over = bytes > budget;
  failed ||= over;
  const row = `${(bytes / kB).toFixed(1).padStart(7)} kB of ${String(budget / kB).padStart(3)}  ${name}`;
  process.stdout.write(`${over ? "✗" : "✓"} ${row}\n`);
}
if (failed) {
  process.stderr.write("A page loads more script than its budget.\n");
  process.exitCode = 1;
}
