// Auth's emails: the templates that supabase/config.toml names, filled as hosted Auth fills them. Lite takes
// one address, `site_url`, both as its own and as the app's; hosted Auth has two. Lite is given the API's, and
// the app's is put in here.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { toPlainText } from "@react-email/render";
import type { App } from "@supabase/lite";
import type { Config } from "../config.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { currentRequest } from "./current-request.ts";

type Mailer = NonNullable<App["_mailer"]>;

export type AuthMailOptions = {
  mailbox: Mailbox;
  from: string;
  apiUrl: string;
  siteUrl: string;
  /** Of `[auth.email.template]`; paths are relative to the project. */
  templates: Config["auth"]["email"]["template"];
  projectDir: string;
};

/** Used where the project has no template. */
const plainTemplate = "<p>{{ .ConfirmationURL }}</p><p>{{ .Token }}</p>";

export function authMailer(options: AuthMailOptions): Mailer {
  const { mailbox, from, apiUrl, siteUrl, templates, projectDir } = options;

  /** `type` is what /auth/v1/verify is told; null where only a code is sent. */
  async function send(
    template: string,
    type: string | null,
    to: string,
    hash: string,
    code: string,
    addresses: { current?: string | undefined; changed?: string | undefined } = {},
  ): Promise<void> {
    const request = currentRequest.getStore();
    const redirect = (request && new URL(request.url).searchParams.get("redirect_to")) || siteUrl;
    const url = new URL("/auth/v1/verify", apiUrl);
    url.search = new URLSearchParams({ token: hash, type: type ?? "", redirect_to: redirect }).toString();
    const places: Record<string, string> = {
      ConfirmationURL: type === null ? "" : url.href,
      Token: code,
      TokenHash: hash,
      SiteURL: siteUrl,
      RedirectTo: redirect,
      Email: addresses.current ?? to,
      NewEmail: addresses.changed ?? to,
    };
    const { subject = template, content_path: path } = templates[template] ?? {};
    const source = path === undefined ? plainTemplate : await readFile(resolve(projectDir, path), "utf8");
    const html = fill(source, places);
    await mailbox.put({ from, to: [to], subject: fill(subject, places), html, text: toPlainText(html) });
  }

  return {
    sendConfirmation: (to, hash, code) => send("confirmation", "signup", to, hash, code),
    sendRecovery: (to, hash, code) => send("recovery", "recovery", to, hash, code),
    sendMagicLink: (to, hash, code) => send("magic_link", "magiclink", to, hash, code),
    sendReauthentication: (to, code) => send("reauthentication", null, to, "", code),
    // Lite writes to the address of today alone. Hosted Auth asks both, see email-change.ts.
    async sendEmailChange(to, hash, code, meta) {
      const addresses = { current: meta?.currentEmail, changed: meta?.newEmail };
      await send("email_change", "email_change", to, hash, code, addresses);
      const { newEmail, tokenHashNew, tokenNew } = meta ?? {};
      if (newEmail && tokenHashNew && tokenNew)
        await send("email_change", "email_change", newEmail, tokenHashNew, tokenNew, addresses);
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
