/** What a push says, in the reader's language. The service worker of the app shows it as it is. */
import { textsFor } from "../_shared/texts/notifications/index.ts";
import type { Push } from "./pushes.ts";

/** The decrypted body, as JSON. */
export interface Message {
  /** Replaces what the device shows under the same tag. */
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** The page of the app that it leads to. */
  readonly path: string;
  readonly isUrgent: boolean;
}

/** A device shows about so much; longer titles of alerts are cut. */
const longestTitle = 120;

export function messageOf(push: Push): Message {
  const { language, direction, say } = textsFor(push.locale);
  const title = push.title === null ? "Homeroom" : push.title.slice(0, longestTitle);
  return {
    tag: push.notification_id,
    title,
    body: say(push.key, push.change, push.student_name),
    lang: language,
    dir: direction,
    path: push.path,
    isUrgent: push.is_urgent,
  };
}
