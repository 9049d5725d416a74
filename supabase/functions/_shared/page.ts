/**
 * The few pages that functions show themselves. Nothing is loaded from elsewhere, scripts and styles
 * run only under the page's nonce, and no address leaks to where a link leads.
 *
 * The hosted platform rewrites `text/html` of functions under *.supabase.co to `text/plain`; pages
 * show under a custom domain, in the local stack and when self-hosted. Elsewhere the links have to
 * lead to pages of the app.
 */
import { randomBytes } from "node:crypto";
import { escape as escapeEntities } from "deno-std/html/entities.js";
import { directionOf, type Language } from "./texts/languages.ts";
import type { PageKey, PageTexts } from "./texts/pages/index.ts";

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** HTML; what comes from outside has passed `escapeHtml`. */
  readonly body: string;
  readonly script?: string;
  /** Where the script may connect to. */
  readonly connect?: string;
  /** Whether a form of the page may be sent to where the page came from. */
  readonly form?: boolean;
}

const style = `
:root { color-scheme: light dark; --page: #f1f4f8; --card: #fff; --line: #dde3ec; --text: #1f2937; --muted: #566173; --brand: #1d4f91; --on-brand: #fff; --error: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --page: #12161d; --card: #1b212b; --line: #313a48; --text: #dde2ea; --muted: #a5afbf; --brand: #8fbcff; --on-brand: #10203a; --error: #ff9d96; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; padding: 32px 16px; background: var(--page); color: var(--text); font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
main { max-width: 480px; margin: 0 auto; }
.brand { margin: 0 4px 16px; font-size: 20px; font-weight: 700; color: var(--brand); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 28px; overflow-wrap: anywhere; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.3; }
h2 { margin: 24px 0 8px; font-size: 18px; }
p { margin: 0 0 14px; }
.muted { color: var(--muted); font-size: 14px; }
.error { color: var(--error); font-weight: 600; }
label { display: block; margin: 0 0 4px; font-size: 14px; font-weight: 600; }
.check { display: flex; gap: 8px; align-items: start; font-weight: 400; margin: 0 0 14px; }
input:not([type=checkbox]) { width: 100%; margin: 0 0 14px; padding: 11px 12px; font: inherit; color: inherit; background: transparent; border: 1px solid var(--muted); border-radius: 8px; }
button, .button { display: inline-block; min-height: 44px; padding: 10px 22px; font: inherit; font-weight: 600; border-radius: 8px; border: 1px solid var(--brand); background: var(--brand); color: var(--on-brand); text-decoration: none; cursor: pointer; }
button.quiet { background: transparent; color: var(--brand); }
button[disabled] { opacity: .6; cursor: default; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.row { display: flex; flex-wrap: wrap; gap: 12px; }
`;

/** The page as a response. A GET of it changes nothing. */
export function pageResponse(status: number, page: Page): Response {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(page.script === undefined ? [] : [`script-src 'nonce-${nonce}'`]),
    ...(page.connect === undefined ? [] : [`connect-src ${page.connect}`]),
    `form-action ${page.form ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  const html = `<!doctype html>
<html lang="${page.language}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<p class="brand">Homeroom</p>
<div class="card">
${page.body}
</div>
</main>
${page.script === undefined ? "" : `<script nonce="${nonce}">${page.script}</script>`}
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  });
}

/** Says that something did not work. Why in detail is for programs, in English: people get a sentence of theirs. */
export function failurePage(status: number, texts: PageTexts, because?: PageKey): Response {
  const { say, language } = texts;
  return pageResponse(status, {
    language,
    title: "Homeroom",
    body: `<h1>${escapeHtml(say("failed.heading"))}</h1><p>${escapeHtml(say(because ?? "failed.other"))}</p>`,
  });
}

/** For text and for quoted attributes. deno-std ships no types. */
export const escapeHtml: (text: string) => string = escapeEntities;

/** JSON that stands inside a script element: no `</script>` and no line separators can end it early. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
