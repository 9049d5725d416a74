/** What the invitation page needs to know when it is made. The token is not part of it: it never leaves the browser. */
import { texts } from "./texts.ts";

export interface PageSettings {
  /** The API as browsers reach it. */
  readonly apiUrl: string;
  readonly publishableKey: string;
  /** The app that shows invitations itself, where there is one. */
  readonly appUrl: string | null;
}

/** The configuration that the page's script reads. Everything in it is public. */
export function pageConfig(settings: PageSettings) {
  return {
    api: settings.apiUrl,
    key: settings.publishableKey,
    app: settings.appUrl === null ? null : `${settings.appUrl}/invitations`,
    texts,
  };
}
