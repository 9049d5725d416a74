import { z } from "zod";
import { en } from "../_shared/emails/texts/en.ts";
import { httpUrl, readEnv, signingKey } from "../_shared/env.ts";
import { Refusal } from "../_shared/errors.ts";
import { allowMethods, json, readBytes, refusalResponse, wantsHtml } from "../_shared/http.ts";
import { escapeHtml, pageResponse } from "../_shared/page.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { readLink, unsubscribe } from "./core.ts";

const environment = z.object({
  UNSUBSCRIBE_KEY: signingKey,
  /** A page of the app that confirms and POSTs, for where functions cannot show pages. */
  UNSUBSCRIBE_PAGE_URL: httpUrl.optional(),
});

/** What email clients and the page's button post (RFC 8058). */
const oneClick = ["List-Unsubscribe", "One-Click"] as const;

/** A page of the app may post from its own origin; there are no cookies that could be misused. */
const cors = { "access-control-allow-origin": "*" };

/**
 * GET → a page with a button, because scanners follow links; changes nothing.
 * POST `List-Unsubscribe=One-Click` → 200 `{ status: "unsubscribed" }`, or a page for browsers.
 */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  try {
    return await answer(request, supabaseAdmin);
  } catch (error) {
    if (!(error instanceof Refusal) || !wantsHtml(request)) throw error;
    const page = pageResponse(error.status, {
      title: "Homeroom",
      body: `<h1>This did not work</h1><p>${escapeHtml(error.message)}</p>`,
    });
    for (const [name, value] of Object.entries(error.headers)) page.headers.set(name, value);
    return page;
  }
}

async function answer(request: Request, db: RpcClient): Promise<Response> {
  allowMethods(request, ["GET", "HEAD", "POST"]);
  const env = readEnv(environment);
  const url = new URL(request.url);
  const target = readLink(url, env.UNSUBSCRIBE_KEY);
  const what = topic(target.key);
  if (request.method !== "POST") {
    if (env.UNSUBSCRIBE_PAGE_URL !== undefined) {
      return new Response(null, {
        status: 303,
        headers: {
          location: `${env.UNSUBSCRIBE_PAGE_URL}${url.search}`,
          "cache-control": "no-store",
          "referrer-policy": "no-referrer",
        },
      });
    }
    return pageResponse(200, {
      title: "Unsubscribe · Homeroom",
      body: question(url.search, what),
      form: true,
    });
  }
  await readOneClick(request);
  try {
    await unsubscribe(db, target);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    if (error.code === "validation.failed") {
      throw new Refusal(400, "validation.failed", "Emails of this kind cannot be switched off.");
    }
    console.error(
      JSON.stringify({
        function: "unsubscribe",
        event: "record_failed",
        key: target.key,
        reason: error.message,
      }),
    );
    return refusalResponse(
      new Refusal(503, "unknown", "This cannot be recorded now.", { headers: { "retry-after": "60" } }),
    );
  }
  if (!wantsHtml(request)) return json(200, { status: "unsubscribed" }, cors);
  return pageResponse(200, {
    title: "Unsubscribed · Homeroom",
    body: `<h1>Done</h1><p>You will no longer receive emails about ${escapeHtml(what)}.</p>
${"profileId" in target ? settingsHint : ""}`,
  });
}

const settingsHint = `<p class="muted">You can switch them on again in your notification settings.</p>`;

/** The query stands in the form's address as it came, so the POST carries the same signed link. */
function question(search: string, what: string): string {
  return `<h1>Unsubscribe from these emails?</h1>
<p>You will no longer receive emails about ${escapeHtml(what)}.</p>
<form method="post" action="${escapeHtml(search)}">
<input type="hidden" name="${oneClick[0]}" value="${oneClick[1]}">
<button type="submit">Unsubscribe</button>
</form>`;
}

/** Multipart or URL-encoded, as RFC 8058 allows. */
async function readOneClick(request: Request): Promise<void> {
  const bytes = await readBytes(request, 4096);
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = await new Response(bytes, { headers }).formData().catch(() => null);
  if (form?.get(oneClick[0]) !== oneClick[1]) {
    throw new Refusal(400, "validation.failed", `The body must be ${oneClick.join("=")}.`);
  }
}

function topic(key: string): string {
  return new Map(Object.entries(en.keys)).get(key) ?? "this";
}
