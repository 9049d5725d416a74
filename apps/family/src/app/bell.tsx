import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { Bell as BellIcon } from "lucide-react";
import { Link } from "react-aria-components";
import { useText } from "../shared/i18n/i18n.tsx";

/** How many notifications are unread; live updates keep it so. */
export function Bell() {
  const t = useText("app");
  const { query } = useHomeroom();
  const { data: count = 0 } = useQuery(query.notifications.unreadCount());
  return (
    <Link
      href="/notifications"
      aria-label={t("notificationsUnread", { count })}
      className="focus-ring relative grid size-11 place-items-center rounded-xl text-soft hover:bg-hover hover:text-ink"
    >
      <BellIcon className="size-5.5" aria-hidden />
      {count > 0 && (
        <span
          aria-hidden
          className="absolute inset-e-0.5 top-0.5 grid h-5 min-w-5 place-items-center rounded-full border-2 border-card bg-bad px-1 text-[0.6875rem] font-bold text-on-bad"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </Link>
  );
}
