/** What the invitation page needs to know when it is made. The token is not part of it: it never leaves the browser. */
import type { PageTexts } from "../_shared/texts/pages/index.ts";

const prefix = "invitation.";

export interface PageSettings {
  /** The API as browsers reach it. */
  readonly apiUrl: string;
  readonly publishableKey: string;
  /** The app that shows invitations itself, where there is one. */
  readonly appUrl: string | null;
}

/** The configuration that the page's script reads. Everything in it is public. */
export function pageConfig(settings: PageSettings, { messages }: PageTexts) {
  const own = Object.entries(messages).flatMap(([key, message]) =>
    key.startsWith(prefix) ? [[key.slice(prefix.length), message]] : [],
  );
  return {
    api: settings.apiUrl,
    key: settings.publishableKey,
    app: settings.appUrl === null ? null : `${settings.appUrl}/invitations`,
    texts: Object.fromEntries(own),
  };
}
