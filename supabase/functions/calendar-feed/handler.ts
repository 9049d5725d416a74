import { Refusal } from "../_shared/errors.ts";
import { allowMethods } from "../_shared/http.ts";
import { callRpc, type RpcClient, RpcError } from "../_shared/rpc.ts";
import { calendar, entityTag, isKnown, refreshMinutes, tokenHash, write } from "./core.ts";

/**
 * GET `/calendar-feed/<token>.ics` → 200 `text/calendar`, 304 where nothing has changed, 404 for an address that is
 * unknown, revoked, or whose person may not sign in.
 */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  allowMethods(request, ["GET", "HEAD"]);
  const hash = tokenHash(new URL(request.url).pathname);
  const found = hash === null ? null : await read(supabaseAdmin, hash);
  if (found === null) throw new Refusal(404, "profile.not_found", "This calendar address opens nothing.");
  const text = write(found);
  const tag = entityTag(text);
  const headers = {
    etag: tag,
    // The person's own program may keep it, nobody between.
    "cache-control": `private, max-age=${refreshMinutes * 60}`,
    "x-robots-tag": "noindex",
  };
  if (isKnown(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(request.method === "HEAD" ? null : text, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="homeroom.ics"',
    },
  });
}

async function read(db: RpcClient, hash: string) {
  try {
    return await callRpc(db, "read_calendar_feed", { p_token_sha256: hash }, calendar);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    if (error.code === "rate.limited") {
      throw new Refusal(429, "rate.limited", "This calendar is read too often.", {
        headers: { "retry-after": String(refreshMinutes * 60) },
      });
    }
    console.error(JSON.stringify({ function: "calendar-feed", event: "read_failed", reason: error.message }));
    throw new Refusal(503, "unknown", "The calendar cannot be read now.", {
      headers: { "retry-after": "60" },
    });
  }
}
