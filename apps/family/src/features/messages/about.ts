// What a conversation is about, in words.
import type { Thread } from "@homeroom/client";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";

/** Role and student; of one that an adult student leads, who is who says it all. */
export function useAbout({ otherId, otherRole, studentId, studentName }: Thread) {
  const t = useText("messages");
  const words = useText("words");
  const { profile } = useMe();
  const role = otherRole ? words(`contact.${otherRole}`) : "";
  const isOwn = studentId === otherId || studentId === profile.id;
  const name = studentName ?? words("someone");
  return {
    long: isOwn ? role : t("aboutStudent", { role, name }),
    short: isOwn ? role : studentName && t("about", { name }),
  };
}
