// `supabase config push` writes to a hosted project what config.toml declares: nothing of it may be local.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, type TomlPrimitive } from "smol-toml";
import { expect, it } from "vitest";
import { loadConfig } from "../src/config.ts";
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
