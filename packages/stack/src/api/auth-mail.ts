// Auth's mails. Lite takes one address, `site_url`, both as its own and as the app's; hosted Auth
// has two. Lite is given the API's, and the app's is put in here.
import type { Mailbox } from "../mailbox/mailbox.ts";
import { currentRequest } from "./current-request.ts";

type AuthMessage = { to: string; subject: string; text?: string; html?: string };

export type AuthMailOptions = { mailbox: Mailbox; from: string; apiUrl: string; siteUrl: string };

/** An e-mail driver for lite that delivers to the mailbox. */
export function authMail({ mailbox, from, apiUrl, siteUrl }: AuthMailOptions) {
  return {
    async send({ to, subject, text, html }: AuthMessage): Promise<void> {
      const request = currentRequest.getStore();
      const wanted = request && new URL(request.url).searchParams.get("redirect_to");
      const redirect = (body: string | undefined) =>
        body?.replaceAll(
          `redirect_to=${encodeURIComponent(apiUrl)}`,
          `redirect_to=${encodeURIComponent(wanted || siteUrl)}`,
        );
      await mailbox.put({ from, to: [to], subject, text: redirect(text), html: redirect(html) });
    },
  };
}

/** After following a mail's link one lands at the app, not at the API. */
export function redirectToSite(response: Response, apiUrl: string, siteUrl: string): Response {
  const location = response.headers.get("location");
  if (!location?.startsWith(apiUrl)) return response;
  const headers = new Headers(response.headers);
  headers.set("location", siteUrl + location.slice(apiUrl.length));
  return new Response(response.body, { status: response.status, headers });
}
