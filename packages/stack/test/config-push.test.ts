// `supabase config push` writes to a hosted project what config.toml declares: nothing of it may be local.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, type TomlPrimitive } from "smol-toml";
import { expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";
import { encryptedUrl } from "../src/postgres/urls.ts";
import { repositoryDir } from "../src/project.ts";

/** Sections of the CLI's local containers, which have no counterpart when hosted. */
const onlyLocal = ["studio", "local_smtp", "edge_runtime"];

function texts(value: TomlPrimitive, path: string): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path === "" ? key : `${path}.${key}`));
}

it("declares no address of this machine, and leaves a hosted project's own as they are", async () => {
  const config = parse(await readFile(join(repositoryDir, "supabase/config.toml"), "utf8"));
  const pushed = Object.entries(config).filter(([section]) => !onlyLocal.includes(section));
  const local = pushed
    .flatMap(([section, value]) => texts(value, section))
    .filter(([, text]) => /127\.0\.0\.1|localhost|0\.0\.0\.0|host\.docker/.test(text));
  expect(local).toEqual([]);
  expect(config["auth"]).not.toHaveProperty("site_url");
  expect(config["auth"]).not.toHaveProperty("additional_redirect_urls");
});

it("leads to the app's local address all the same", async () => {
  expect((await loadConfig(repositoryDir)).auth.site_url).toBe("http://127.0.0.1:3000");
});

it("goes to a hosted project encrypted, and to this machine as it is", () => {
  for (const host of ["127.0.0.1:54322", "localhost:5432", "[::1]:5432"])
    expect(encryptedUrl(`postgresql://postgres:p%40ss@${host}/postgres`)).toBe(
      `postgresql://postgres:p%40ss@${host}/postgres`,
    );
  const hosted = "postgresql://postgres.ref:p%40ss@db.example.com:5432/postgres";
  expect(encryptedUrl(hosted)).toBe(`${hosted}?sslmode=require`);
  expect(encryptedUrl("postgresql://postgres@localhost.example.com/postgres")).toMatch(/\?sslmode=require$/);
  expect(encryptedUrl("postgresql://localhost/postgres?host=db.example.com")).toMatch(/sslmode=require$/);
  expect(encryptedUrl(`${hosted}?sslmode=verify-full`)).toBe(`${hosted}?sslmode=verify-full`);
  for (const mode of ["disable", "allow", "prefer"])
    expect(() => encryptedUrl(`${hosted}?sslmode=${mode}`)).toThrow(/leave it out/);
});
