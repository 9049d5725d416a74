// Auth's emails. Where the function `send-email` runs they are handed to it, as hosted. Elsewhere they are the
// templates that supabase/config.toml names, filled as hosted Auth fills them. Lite takes one address,
// `site_url`, both as its own and as the app's; hosted Auth has two. Lite is given the API's, and the app's is
// put in here.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { toPlainText } from "@react-email/render";
import type { App } from "@supabase/lite";
import type { Config } from "../config.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import type { EmailHook } from "./auth-hook.ts";
import { currentRequest } from "./current-request.ts";

type Mailer = NonNullable<App["_mailer"]>;

export type AuthMailOptions = {
  mailbox: Pick<Mailbox, "put">;
  from: string;
  apiUrl: string;
  siteUrl: string;
  /** Of `[auth.email.template]`; paths are relative to the project. */
  templates: Config["auth"]["email"]["template"];
  projectDir: string;
  /** What takes emails now instead of the templates. */
  hook: () => EmailHook | undefined;
};

/** One thing that Auth wants to say. */
export type AuthMail = {
  /** Of `[auth.email.template]`. */
  template: string;
  /** As the hook and /auth/v1/verify name it. */
  action: string;
  userId: string | undefined;
  /** Of the account as it is. */
  address: string;
  hash: string;
  code: string;
  redirectTo: string;
  /** Where the account moves to; with a token of its own where both mailboxes are asked. */
  changed?: { address: string; token?: { hash: string; code: string } };
};

/** Used where the project has no template. */
const plainTemplate = "<p>{{ .ConfirmationURL }}</p><p>{{ .Token }}</p>";

export function authMailer(options: AuthMailOptions): Mailer {
  const { mailbox, from, apiUrl, siteUrl, templates, projectDir, hook } = options;

  async function send(mail: Omit<AuthMail, "redirectTo">): Promise<void> {
    const request = currentRequest.getStore();
    const redirectTo = (request && new URL(request.url).searchParams.get("redirect_to")) || siteUrl;
    const said = { ...mail, redirectTo };
    const handOver = hook();
    if (handOver) return handOver(said, request);
    const { address, hash, code, changed } = said;
    if (!changed?.token) return fillIn(said, changed?.address ?? address, hash, code);
    await fillIn(said, address, hash, code);
    await fillIn(said, changed.address, changed.token.hash, changed.token.code);
  }

  async function fillIn(mail: AuthMail, to: string, hash: string, code: string): Promise<void> {
    const { template, action, redirectTo, address, changed } = mail;
    const url = new URL("/auth/v1/verify", apiUrl);
    url.search = new URLSearchParams({ token: hash, type: action, redirect_to: redirectTo }).toString();
    const places: Record<string, string> = {
      ConfirmationURL: action === "reauthentication" ? "" : url.href,
      Token: code,
      TokenHash: hash,
      SiteURL: siteUrl,
      RedirectTo: redirectTo,
      Email: address,
      NewEmail: changed?.address ?? address,
    };
    const { subject = template, content_path: path } = templates[template] ?? {};
    const source = path === undefined ? plainTemplate : await readFile(resolve(projectDir, path), "utf8");
    const html = fill(source, places);
    await mailbox.put({ from, to: [to], subject: fill(subject, places), html, text: toPlainText(html) });
  }

  const simple =
    (template: string, action: string): Mailer["sendConfirmation"] =>
    (address, hash, code, meta) =>
      send({ template, action, userId: meta?.userId, address, hash, code });

  return {
    sendConfirmation: simple("confirmation", "signup"),
    sendRecovery: simple("recovery", "recovery"),
    sendMagicLink: simple("magic_link", "magiclink"),
    sendReauthentication: (address, code, meta) =>
      simple("reauthentication", "reauthentication")(address, meta?.tokenHash ?? "", code, meta),
    // Lite writes to the address of today alone. Hosted Auth asks both, see email-change.ts.
    async sendEmailChange(to, hash, code, meta) {
      const { userId, currentEmail, newEmail, tokenHashNew, tokenNew } = meta ?? {};
      const token = tokenHashNew && tokenNew ? { hash: tokenHashNew, code: tokenNew } : undefined;
      const changed = { address: newEmail ?? to, ...(token ? { token } : {}) };
      const address = currentEmail || to;
      await send({ template: "email_change", action: "email_change", userId, address, hash, code, changed });
    },
  };
}

/** As Go's html/template does with the places that Auth knows. */
function fill(template: string, places: Record<string, string>): string {
  return template.replaceAll(/\{\{\s*\.(\w+)\s*\}\}/g, (_, place: string) => escaped(places[place] ?? ""));
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** Lite leads to its `site_url` where nothing else was asked for, and that is the API: hosted it is the app. */
export function redirectToSite(response: Response, apiUrl: string, siteUrl: string): Response {
  const location = response.headers.get("location");
  if (!location?.startsWith(`${apiUrl}#`)) return response;
  const headers = new Headers(response.headers);
  headers.set("location", siteUrl + location.slice(apiUrl.length));
  return new Response(response.body, { status: response.status, headers });
}
