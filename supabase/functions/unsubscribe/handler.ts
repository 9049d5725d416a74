import { z } from "zod";
import { httpUrl, readEnv, signingKey } from "../_shared/env.ts";
import { Refusal } from "../_shared/errors.ts";
import { allowMethods, json, readBytes, refusalResponse, wantsHtml } from "../_shared/http.ts";
import { escapeHtml, failurePage, pageResponse } from "../_shared/page.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { languageOfRequest, languages } from "../_shared/texts/languages.ts";
import { isPageKey, type PageKey, type PageTexts, pageTexts } from "../_shared/texts/pages/index.ts";
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

/** What the button posts that takes it back. */
const undo = ["undo", "yes"] as const;

/**
 * GET → a page with a button, because scanners follow links; changes nothing. With `accept: application/json` what
 * the page says, for a page of an app: `{ language, question, about, button, done, settings, undo, undone }`.
 * POST `List-Unsubscribe=One-Click` → 200 `{ status: "unsubscribed" }`, `undo=yes` → `{ status: "subscribed" }`,
 * or a page for browsers.
 */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  try {
    return await answer(request, supabaseAdmin);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = wantsHtml(request)
      ? failurePage(error.status, textsOf(request), failures[error.status])
      : refusalResponse(error);
    for (const [name, value] of Object.entries({ ...cors, ...error.headers }))
      refused.headers.set(name, value);
    return refused;
  }
}

const settings = "unsubscribe.settings";
/** What a page of an app says. */
const words: readonly PageKey[] = [
  "unsubscribe.question",
  "unsubscribe.button",
  "unsubscribe.done",
  "unsubscribe.undo",
  "unsubscribe.undone",
];

const failures: Readonly<Record<number, PageKey>> = {
  400: "failed.incomplete",
  403: "failed.forged",
  503: "failed.later",
};

/** In the email's language, which its link names; without one in the browser's. */
function textsOf(request: Request): PageTexts {
  const named = new URL(request.url).searchParams.get("l");
  return pageTexts(languages.find((one) => one === named) ?? languageOfRequest(request));
}

async function answer(request: Request, db: RpcClient): Promise<Response> {
  allowMethods(request, ["GET", "HEAD", "POST"]);
  const env = readEnv(environment);
  const url = new URL(request.url);
  const target = readLink(url, env.UNSUBSCRIBE_KEY);
  const texts = textsOf(request);
  const { say, language } = texts;
  if (request.method !== "POST") {
    if (request.headers.get("accept")?.includes("application/json")) {
      const what = (key: PageKey) => [key.replace("unsubscribe.", ""), say(key)];
      const keys: PageKey[] = [...words, ...("profileId" in target ? ([settings] as const) : [])];
      const said = Object.fromEntries(keys.map(what));
      return json(200, { language, about: say(about(target.key)), ...said }, cors);
    }
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
      language,
      title: say("unsubscribe.title"),
      body: question(url.search, target.key, texts),
      form: true,
    });
  }
  const isUndo = await readsUndo(request);
  try {
    await unsubscribe(db, target, isUndo);
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
    throw new Refusal(503, "unknown", "This cannot be recorded now.", { headers: { "retry-after": "60" } });
  }
  if (!wantsHtml(request)) return json(200, { status: isUndo ? "subscribed" : "unsubscribed" }, cors);
  if (isUndo) {
    const body = `<h1>${escapeHtml(say("unsubscribe.done"))}</h1><p>${escapeHtml(say("unsubscribe.undone"))}</p>`;
    return pageResponse(200, { language, title: say("unsubscribe.undoneTitle"), body });
  }
  return pageResponse(200, {
    language,
    title: say("unsubscribe.doneTitle"),
    body: `<h1>${escapeHtml(say("unsubscribe.done"))}</h1><p>${escapeHtml(say(about(target.key)))}</p>
${"profileId" in target ? `<p class="muted">${escapeHtml(say(settings))}</p>` : ""}
${form(url.search, undo, say("unsubscribe.undo"), "quiet")}`,
    form: true,
  });
}

function question(search: string, key: string, { say }: PageTexts): string {
  return `<h1>${escapeHtml(say("unsubscribe.question"))}</h1>
<p>${escapeHtml(say(about(key)))}</p>
${form(search, oneClick, say("unsubscribe.button"))}`;
}

/** The query stands in the form's address as it came, so the POST carries the same signed link. */
function form(search: string, [name, value]: readonly [string, string], label: string, look = ""): string {
  return `<form method="post" action="${escapeHtml(search)}">
<input type="hidden" name="${name}" value="${value}">
<button type="submit" class="${look}">${escapeHtml(label)}</button>
</form>`;
}

/** Whether it is taken back. Multipart or URL-encoded, as RFC 8058 allows. */
async function readsUndo(request: Request): Promise<boolean> {
  const bytes = await readBytes(request, 4096);
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const sent = await new Response(bytes, { headers }).formData().catch(() => null);
  if (sent?.get(oneClick[0]) === oneClick[1]) return false;
  if (sent?.get(undo[0]) === undo[1]) return true;
  throw new Refusal(400, "validation.failed", `The body must be ${oneClick.join("=")}.`);
}

function about(key: string): PageKey {
  const known = `about.${key}`;
  return isPageKey(known) ? known : "about.other";
}
