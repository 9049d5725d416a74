// What the local stack takes from supabase/config.toml; the file itself is the hosted project's.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";
import { messageOf, StackError } from "./errors.ts";
import { type ProjectDir, supabaseDir } from "./project.ts";

const Template = z.object({ subject: z.string().optional(), content_path: z.string().optional() });

const Config = z.object({
  api: z
    .object({ schemas: z.array(z.string()).default(["public"]), max_rows: z.number().default(1000) })
    .prefault({}),
  db: z
    .object({ migrations: z.object({ schema_paths: z.array(z.string()).default([]) }).prefault({}) })
    .prefault({}),
  auth: z
    .object({
      site_url: z.string().default("http://127.0.0.1:3000"),
      additional_redirect_urls: z.array(z.string()).default([]),
      jwt_expiry: z.number().default(3600),
      enable_signup: z.boolean().default(true),
      minimum_password_length: z.number().default(6),
      password_requirements: z.string().default(""),
      email: z
        .object({
          enable_confirmations: z.boolean().default(true),
          double_confirm_changes: z.boolean().default(true),
          otp_length: z.number().default(6),
          otp_expiry: z.number().default(3600),
          template: z.record(z.string(), Template).default({}),
        })
        .prefault({}),
    })
    .prefault({}),
  storage: z.object({ file_size_limit: z.string().default("50MiB") }).prefault({}),
  functions: z
    .record(
      z.string(),
      z.object({ enabled: z.boolean().default(true), verify_jwt: z.boolean().default(true) }),
    )
    .default({}),
});
export type Config = z.infer<typeof Config>;

export async function loadConfig(projectDir: ProjectDir): Promise<Config> {
  const file = join(supabaseDir(projectDir), "config.toml");
  const text = await readFile(file, "utf8").catch(() => "");
  try {
    return Config.parse(parse(text));
  } catch (error) {
    throw new StackError(`supabase/config.toml cannot be read: ${messageOf(error)}`);
  }
}
