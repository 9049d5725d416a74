import process from "node:process";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { httpUrl, readEnv } from "../_shared/env.ts";
import { type ErrorCode, Refusal } from "../_shared/errors.ts";
import { allowMethods, json, readBytes } from "../_shared/http.ts";
import { importProvider } from "../_shared/integrations/providers.ts";
import { RpcError } from "../_shared/rpc.ts";
import { fields, importExport } from "./core.ts";

const environment = z.object({
  SUPABASE_URL: httpUrl,
  /** `{"default": "sb_publishable_…"}` */
  SUPABASE_PUBLISHABLE_KEYS: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.object({ default: z.string() })),
});

/** An export of years is some hundred kilobytes. */
const maxBytes = 2 * 1024 * 1024;

/** What the database refuses, as it is; anything else is nobody's fault. */
const codes: readonly string[] = [
  "auth.required",
  "validation.failed",
  "rate.limited",
  "integration.not_found",
  "integration.not_active",
  "integration.import_rejected",
] satisfies ErrorCode[];

/** POST multipart `integration_id`, `file`, `student?`, `dry_run?`, `confirm?`, a person's session → 200, the run. */
export async function handle(request: Request): Promise<Response> {
  allowMethods(request, ["POST"]);
  const env = readEnv(environment);
  const authorization = request.headers.get("authorization");
  if (authorization === null) throw new Refusal(401, "auth.required", "Sign in first.");
  const client = createClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEYS.default, {
    global: { headers: { Authorization: authorization } },
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
  const { data } = await client.auth.getUser(authorization.replace(/^Bearer /i, ""));
  if (!data.user) throw new Refusal(401, "auth.required", "Sign in first.");

  const form = await readForm(request);
  const file = form.get("file");
  if (!(file instanceof File)) throw new Refusal(400, "validation.failed", "file: the export.");
  const given = fields.safeParse(Object.fromEntries([...form].filter(([name]) => name !== "file")));
  if (!given.success) {
    throw new Refusal(
      400,
      "validation.failed",
      `${given.error.issues[0]?.path.join(".") || "fields"}: not as it should be.`,
    );
  }
  const context = { env: process.env, pace: async () => undefined, now: Date.now };
  try {
    const run = await importExport(
      { db: client, find: (id) => find(client, id) },
      (name) => importProvider(name, context),
      given.data,
      new Uint8Array(await file.arrayBuffer()),
      { language: languageOf(request), now: context.now() },
    );
    return json(200, run);
  } catch (error) {
    if (!(error instanceof RpcError) || !isCode(error.code)) throw error;
    throw new Refusal(error.status, error.code, error.details ?? "The import was refused.", {
      ...(error.code === "integration.import_rejected" && error.details ? { detail: error.details } : {}),
    });
  }
}

const integration = z.object({ provider: z.string(), student_id: z.guid() }).nullable();
const student = z.object({ full_name: z.string() }).nullable();

async function find(client: SupabaseClient, id: string) {
  const found = await client
    .from("my_integrations")
    .select("provider, student_id")
    .eq("id", id)
    .maybeSingle();
  if (found.error) throw new Error(found.error.message);
  const row = integration.parse(found.data);
  if (row === null) return null;
  const card = await client.from("profiles").select("full_name").eq("id", row.student_id).maybeSingle();
  if (card.error) throw new Error(card.error.message);
  return { provider: row.provider, studentName: student.parse(card.data)?.full_name };
}

/** What the browser prefers, `de` or `en-GB`. */
function languageOf(request: Request): string | undefined {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/.exec(request.headers.get("accept-language") ?? "")?.[0];
}

function isCode(code: string): code is ErrorCode {
  return codes.includes(code);
}

async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  const bytes = await readBytes(request, maxBytes);
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    throw new Refusal(400, "validation.failed", "The body is no multipart form.");
  }
}
