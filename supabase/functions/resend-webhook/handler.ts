import { z } from "zod";
import { readEnv } from "../_shared/env.ts";
import { allowMethods, json, readBytes } from "../_shared/http.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { verifiedId } from "../_shared/signed.ts";
import { type EmailEvent, readEvent, recordEvent, unreadable } from "./core.ts";

const environment = z.object({
  /** The signing secret that Resend shows for the webhook. */
  RESEND_WEBHOOK_SECRET: z.string().regex(/^whsec_[A-Za-z0-9+/]{20,}={0,2}$/),
});

/** Events carry no bodies; this leaves room for more recipients than an email has. */
const maxBytes = 1024 * 1024;

/**
 * POST, signed by Resend → 200 `{ status: "recorded" | "duplicate" | "ignored" | "set_aside" }`. Resend delivers again,
 * for a day, what is not answered with 2xx: so it is only while the database is away.
 */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  allowMethods(request, ["POST"]);
  const { RESEND_WEBHOOK_SECRET } = readEnv(environment);
  const bytes = await readBytes(request, maxBytes);
  const svixId = verifiedId(bytes, request.headers, RESEND_WEBHOOK_SECRET, "svix");
  try {
    const event = readable(bytes);
    if (event === null) return json(200, { status: "ignored" });
    if (event instanceof z.ZodError) return await setAside(supabaseAdmin, svixId, describe(event.issues));
    return json(200, {
      status: (await recordEvent(supabaseAdmin, svixId, event)) ? "recorded" : "duplicate",
    });
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    // An email of somebody else who uses the same Resend account.
    if (error.code === "email.not_found") return json(200, { status: "ignored" });
    // The database will not keep it tomorrow either.
    if (error.status === 400 || error.status === 422)
      return await setAside(supabaseAdmin, svixId, error.message);
    log({ event: "record_failed", svix_id: svixId, reason: error.message });
    return json(503, { code: "unknown", message: "The event cannot be recorded." }, { "retry-after": "60" });
  }
}

const log = (line: Record<string, unknown>) =>
  console.error(JSON.stringify({ function: "resend-webhook", ...line }));

/** The event, null for one that is about no email's delivery, or what is wrong with it. */
function readable(bytes: Uint8Array): EmailEvent | null | z.ZodError {
  try {
    return readEvent(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (error) {
    if (error instanceof z.ZodError) return error;
    return new z.ZodError([{ code: "custom", path: [], message: "no JSON", input: undefined }]);
  }
}

/** The fields alone: what is in them may be anybody's. */
function describe(issues: readonly z.core.$ZodIssue[]): string {
  return [...new Set(issues.map(({ path }) => path.join(".") || "body"))].join(", ");
}

/** Keeps that there was one, under the id by which Resend shows it; what cannot even be kept is in the log. */
async function setAside(db: RpcClient, svixId: string, reason: string): Promise<Response> {
  log({ event: "set_aside", svix_id: svixId, reason });
  try {
    await recordEvent(db, svixId, unreadable(new Date().toISOString()));
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    log({ event: "record_failed", svix_id: svixId, reason: error.message });
  }
  return json(200, { status: "set_aside" });
}
