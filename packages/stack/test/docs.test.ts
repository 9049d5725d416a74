// Documents name files; these are there.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { CASES } from "../../bench/src/core/cases.ts";
import { HEAD, missedBy } from "../../bench/src/core/report.ts";
import { repositoryDir } from "../src/project.ts";
import { arrowsOf, backward, EXCEPTIONS } from "../src/schemas/arrows.ts";
import { schemaFiles } from "../src/schemas/schema-files.ts";

const documents = async () => {
  const pages = (await readdir(join(repositoryDir, "docs"))).filter((name) => name.endsWith(".md"));
  return [
    ...pages.map((name) => `docs/${name}`),
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "supabase/functions/README.md",
    "packages/client/README.md",
    "packages/stack/README.md",
  ];
};
const read = (path: string) => readFile(join(repositoryDir, path), "utf8");
/** A heading as the anchor of a link. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

describe("documents", () => {
  it("link to files that exist", async () => {
    const dead: string[] = [];
    for (const document of await documents()) {
      const text = await readFile(join(repositoryDir, document), "utf8");
      const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
        ([, target = ""]) => target,
      );
      for (const target of links)
        if (!existsSync(join(repositoryDir, dirname(document), target))) dead.push(`${document}: ${target}`);
    }
    expect(dead).toEqual([]);
  });

  it("link to headings that exist", async () => {
    const dead: string[] = [];
    for (const document of await documents()) {
      const links = [...(await read(document)).matchAll(/\]\((?!https?:|mailto:)([^)#\s]*)#([^)\s]+)\)/g)];
      for (const [, target = "", heading = ""] of links) {
        const page = target === "" ? document : join(dirname(document), target);
        const headings = [...(await read(page)).matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) => anchor(text));
        if (!headings.includes(heading)) dead.push(`${document}: ${target}#${heading}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it("name private functions, tables and views that the schemas create", async () => {
    const files = await schemaFiles(repositoryDir);
    const sql = files.map(({ text }) => text).join("\n");
    const created = new Set(
      [...sql.matchAll(/create (?:or replace )?(?:function|table|view|type) private\.(\w+)/g)].map(
        ([, name = ""]) => name,
      ),
    );
    expect(created.size).toBeGreaterThan(200);
    const placeholders = ["my_", "verb_noun"];
    const unknown: string[] = [];
    for (const document of await documents()) {
      for (const [, name = ""] of (await read(document)).matchAll(/private\.(\w+)/g))
        if (!created.has(name) && !placeholders.includes(name)) unknown.push(`${document}: private.${name}`);
    }
    expect(unknown).toEqual([]);
  });

  it("the architecture names each schema file and each session flag", async () => {
    const page = await read("docs/architecture.md");
    const files = (await schemaFiles(repositoryDir)).map(({ path }) => path);
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((path) => !page.includes(`supabase/schemas/${path})`))).toEqual([]);
    const context = await read("supabase/schemas/00_platform/context.sql");
    const flags = new Set([...context.matchAll(/'homeroom\.(\w+)'/g)].map(([, name = ""]) => name));
    expect(flags.size).toBeGreaterThan(3);
    expect([...flags].filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it("the architecture names the uses of a later domain, and a planted one is found", async () => {
    const page = await read("docs/architecture.md");
    for (const name of EXCEPTIONS.join(" ").matchAll(/private\.(\w+)/g))
      expect(page).toContain(`\`${name[1]}\``);
    const file = (domain: string, name: string, body: string) => ({
      domain,
      path: `${domain}/${name}.sql`,
      text: `create function private.${name}() returns text language plpgsql as $$ begin ${body} end $$;\n`,
    });
    const arrows = await arrowsOf([
      file("00_first", "early", "perform private.late();"),
      file("00_first", "careful", "return null; -- Not private.late()."),
      file("00_first", "dynamic", "execute 'select private.late()';"),
      file("00_first", "excepted", "perform private.late();"),
      file("10_second", "late", "perform private.early();"),
    ]);
    const exceptions = ["private.excepted uses private.late", "private.gone uses private.late"];
    const { wrong, unused } = backward(arrows, ["00_first", "10_second"], exceptions);
    expect(wrong.map(({ from, to }) => [from.statement, to.name])).toEqual([
      ["private.early", "private.late"],
      ["private.dynamic", "private.late"],
    ]);
    expect(unused).toEqual(["private.gone uses private.late"]);
  });

  it("name every npm script among the commands", async () => {
    const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };
    const text = `${await read("README.md")}${await read("docs/development.md")}`;
    const named = (name: string) =>
      ["start", "test"].includes(name) ? text.includes(`npm ${name}`) : text.includes(`npm run ${name}`);
    expect(Object.keys(scripts).filter((name) => !named(name))).toEqual([]);
  });

  it("the way from the seeds names tests that exist, one by one", async () => {
    const text = await readFile(join(repositoryDir, "docs", "seeds.md"), "utf8");
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    const tests = rows.flatMap((row) =>
      [...(row.split("|").at(-2) ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
    );
    const files = tests.filter((name) => name.includes("/"));
    expect(files.length).toBeGreaterThan(100);
    const found = (name: string) =>
      existsSync(join(repositoryDir, name)) ||
      existsSync(join(repositoryDir, "supabase", "tests", `${name}.test.sql`));
    expect(files.filter((name) => !found(name))).toEqual([]);
  });

  it("say of every line of the core benchmark which targets its figures miss", async () => {
    const page = await read("docs/benchmarks.md");
    const part =
      page.split("<!-- npm run bench -- core --write -->")[1]?.split("<!-- end of core -->")[0] ?? "";
    const rows = part
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    expect(rows[0]).toEqual(HEAD);
    const lines = rows
      .slice(2)
      .map(([name = "", size, p50, p99, handP50, handP99, , buffers, handBuffers, verdict]) => ({
        name,
        size,
        ours: { p50: Number(p50), p99: Number(p99), buffers: Number(buffers) },
        byHand: { p50: Number(handP50), p99: Number(handP99), buffers: Number(handBuffers) },
        verdict: String(verdict),
      }));
    expect(new Set(lines.map(({ name }) => name))).toEqual(new Set(CASES.map(({ name }) => name)));
    const unsaid = lines.flatMap(({ name, size, ours, byHand, verdict }) => {
      const one = CASES.find((other) => other.name === name);
      const before = lines.find((other) => other.name === name)?.ours.buffers ?? ours.buffers;
      const missed = missedBy(
        { kind: one?.kind ?? "read", targetMs: one?.target ?? null, ours, byHand },
        before,
      );
      // The figures of the page are rounded: which target is missed counts, not by how much.
      const target = (what: string) => what.match(/times by hand|p50 over|buffers/)?.[0] ?? what;
      return missed
        .filter((what) => !verdict.includes(target(what)))
        .map((what) => `${name}, ${size}: ${what}`);
    });
    expect(unsaid).toEqual([]);
  });
});
