// Documents name files; these are there.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { repositoryDir } from "../src/project.ts";

const documents = async () => {
  const pages = (await readdir(join(repositoryDir, "docs"))).filter((name) => name.endsWith(".md"));
  return [
    ...pages.map((name) => `docs/${name}`),
    "README.md",
    "CONTRIBUTING.md",
    "supabase/functions/README.md",
    "packages/client/README.md",
  ];
};

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
});
