import type { Notification } from "@homeroom/client";
import { describe as wordsOf } from "@homeroom/client/texts";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import {
  Bell,
  Cake,
  CalendarDays,
  CheckCheck,
  ClipboardList,
  FileArchive,
  FileQuestion,
  Flag,
  GraduationCap,
  HeartHandshake,
  Mail,
  Megaphone,
  MessageCircle,
  Plug,
  Settings,
  Signature,
  Target,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { useSdkTexts } from "../../shared/i18n/sdk-texts.ts";
import { codeOf } from "../../shared/lib/error-text.ts";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/classes.ts";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { addressOf } from "./address.ts";

const WaitingDialog = lazyDialog(() => import("./waiting-dialog.tsx").then((file) => file.WaitingDialog));

const icons: Partial<Record<Notification["key"], ReactNode>> = {
  INVITATION_RECEIVED: <Mail />,
  LINK_CHANGED: <HeartHandshake />,
  BOOKING_CHANGED: <CalendarDays />,
  NEW_MESSAGE: <MessageCircle />,
  INTEGRATION_STOPPED: <Plug />,
  PRIVACY_REQUEST: <FileQuestion />,
  REPORT_CHANGED: <Flag />,
  DATA_EXPORT: <FileArchive />,
  AGE_TRANSITION: <Cake />,
  CONSENT_ASKED: <Signature />,
  GOAL_REACHED: <Target />,
  WORK_SET: <ClipboardList />,
  SCHOOL_ALERT: <Megaphone />,
  SCHOOL_ALERT_URGENT: <Megaphone />,
};

export function NotificationsPage() {
  const t = useText("notifications");
  const { infinite, mutation } = useHomeroom();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const list = useInfiniteQuery(infinite.notifications.list({ unreadOnly, limit: 20 }));
  const { mutate: markRead, isPending } = useMutation(mutation.notifications.markRead());

  return (
    <Page
      title={t("title")}
      width="narrow"
      actions={
        <>
          <Button isPending={isPending} onPress={() => markRead({}, { onError: tellError })}>
            <CheckCheck className="size-5" aria-hidden />
            {t("markAll")}
          </Button>
          <LinkButton href="/settings/notifications" look="quiet">
            <Settings className="size-5" aria-hidden />
            {t("settings")}
          </LinkButton>
        </>
      }
    >
      <Segments
        label={t("filter")}
        options={[
          { id: "all", label: t("all") },
          { id: "unread", label: t("unread") },
        ]}
        value={unreadOnly ? "unread" : "all"}
        onChange={(next) => setUnreadOnly(next === "unread")}
      />
      <Card>
        <Loaded query={list}>
          {({ pages }) => {
            const rows = pages.flatMap((one) => one.rows);
            return rows.length === 0 ? (
              <Empty icon={<Bell />} title={unreadOnly ? t("emptyUnread") : t("emptyTitle")}>
                {t("emptyText")}
              </Empty>
            ) : (
              <>
                <ul className="-my-3 divide-y divide-line">
                  {rows.map((one) => (
                    <Item
                      key={one.id}
                      notification={one}
                      onRead={() => {
                        if (!one.readAt) markRead({ ids: [one.id] });
                      }}
                    />
                  ))}
                </ul>
                <More of={list}>{t("loadMore")}</More>
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function Item({ notification, onRead }: { notification: Notification; onRead(): void }) {
  const t = useText("notifications");
  const me = useMe();
  const { ago } = useFormats();
  const { data: texts } = useSdkTexts();
  const { key, data, readAt, createdAt, subjectName } = notification;
  const href = addressOf(notification, me.is("admin"));
  // Read is a question only when it is answered: no page but this one asks it.
  const asks = data.change === "guardian_pending" && notification.subjectId;
  const body = (
    <>
      <span
        className={cx(
          "grid size-10 shrink-0 place-items-center rounded-xl [&>svg]:size-5",
          readAt ? "bg-sunken text-soft" : "bg-tint text-on-tint",
        )}
        aria-hidden
      >
        {icons[key] ?? <GraduationCap />}
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx("block leading-snug", !readAt && "font-semibold")}>
          {!readAt && <span className="sr-only">{t("isUnread")}: </span>}
          {texts && wordsOf(notification, texts)}
        </span>
        {subjectName && (
          <span className="block truncate text-sm" dir="auto">
            {subjectName}
          </span>
        )}
        <span className="block text-sm text-soft">{ago(createdAt)}</span>
      </span>
      {!readAt && <span className="size-2.5 shrink-0 rounded-full bg-brand" aria-hidden />}
    </>
  );
  const look = "flex min-h-11 items-center gap-3 rounded-xl px-1 py-3";
  return (
    <li>
      {href ? (
        <Link
          href={href}
          onPress={asks ? undefined : onRead}
          className={cx(look, "focus-ring hover:bg-hover")}
        >
          {body}
        </Link>
      ) : (
        <div className={look}>{body}</div>
      )}
      {asks && !readAt && <Decide linkId={asks} onDone={onRead} />}
      {data.change === "guardian_undecided" && notification.studentId && (
        <Undecided studentId={notification.studentId} onDecided={onRead} />
      )}
    </li>
  );
}

/** Who waits is asked for only when somebody wants to decide: reads of admins stand in the audit log. */
function Undecided({ studentId, onDecided }: { studentId: string; onDecided(): void }) {
  const t = useText("notifications");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="ps-14 pb-3">
      <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t("decide")}
      </Button>
      <WaitingDialog
        studentId={studentId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onDecided={onDecided}
      />
    </div>
  );
}

/** A further guardian of one's own child: agree, or object. */
function Decide({ linkId, onDone }: { linkId: string; onDone(): void }) {
  const t = useText("notifications");
  const { mutation } = useHomeroom();
  const confirm = useMutation(mutation.guardians.confirm());
  const answer = (agree: boolean) =>
    confirm.mutate(
      { linkId, agree },
      {
        onSuccess: () => {
          tell(t(agree ? "agreed" : "objected"));
          onDone();
        },
        onError: (error) => {
          tellError(error);
          // Others have decided.
          if (codeOf(error) === "link.not_found") onDone();
        },
      },
    );
  return (
    <div className="flex gap-2 ps-14 pb-3">
      <Button look="primary" isPending={confirm.isPending} onPress={() => answer(true)}>
        {t("agree")}
      </Button>
      <Button isPending={confirm.isPending} onPress={() => answer(false)}>
        {t("object")}
      </Button>
    </div>
  );
}
