import type { Thread } from "@homeroom/client";
import { AlarmClock, BellOff, Pin } from "lucide-react";
import { Link } from "react-aria-components";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Count } from "../../shared/ui/badge.tsx";
import { cx } from "../../shared/ui/classes.ts";
import { useAbout } from "./about.ts";

export function ThreadRow({ thread, isCurrent }: { thread: Thread; isCurrent: boolean }) {
  const t = useText("messages");
  const app = useText("app");
  const words = useText("words");
  const { ago } = useFormats();
  const about = useAbout(thread);
  const { unreadCount, pinnedAt, snoozedUntil, mutedAt, lastMessageAt, lastMessagePreview } = thread;
  const { lastSenderId, otherId } = thread;
  const gone = thread.withdrawnCount > 0 ? t("withdrawn") : t("erased");
  const preview = lastMessagePreview ?? (lastMessageAt ? gone : "");
  return (
    <Link
      href={`/messages/${thread.threadId}`}
      aria-current={isCurrent ? "page" : undefined}
      className={cx(
        "focus-ring flex items-center gap-3 rounded-2xl px-2.5 py-3 transition-colors",
        isCurrent ? "bg-tint" : "hover:bg-hover",
      )}
    >
      <Avatar name={thread.otherName} url={thread.otherAvatarUrl} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className={cx("min-w-0 flex-1 truncate", unreadCount > 0 ? "font-bold" : "font-semibold")}>
            {thread.otherName ?? words("someone")}
          </span>
          {lastMessageAt && <span className="shrink-0 text-[0.8125rem] text-soft">{ago(lastMessageAt)}</span>}
        </span>
        <span className="block truncate text-[0.8125rem] text-soft">{about.short}</span>
        <span className="flex items-center gap-2">
          <span
            dir="auto"
            className={cx(
              "min-w-0 flex-1 truncate text-start text-sm",
              unreadCount > 0 ? "text-ink" : "text-soft",
            )}
          >
            {lastSenderId && lastSenderId !== otherId ? t("you", { text: preview }) : preview}
          </span>
          {snoozedUntil && <AlarmClock className="size-4 shrink-0 text-soft" aria-label={t("snoozed")} />}
          {mutedAt && <BellOff className="size-4 shrink-0 text-soft" aria-label={t("muted")} />}
          {pinnedAt && <Pin className="size-4 shrink-0 text-soft" aria-label={t("pinned")} />}
          <Count value={unreadCount} label={app("unread", { count: unreadCount })} />
        </span>
      </span>
    </Link>
  );
}
