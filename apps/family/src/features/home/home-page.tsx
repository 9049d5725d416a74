// The first page: what comes next, and what waits for an answer. One request per section.
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { CalendarDays, GraduationCap, ListChecks, Megaphone, MessageCircle } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Link } from "react-aria-components";
import { destinations } from "../../app/navigation.ts";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge, Count } from "../../shared/ui/badge.tsx";
import { LinkButton, TextLink } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Empty, Loaded, Note } from "../../shared/ui/states.tsx";

// Only of tutors.
const Inbox = lazy(() => import("../tutoring/inbox.tsx").then((file) => ({ default: file.Inbox })));

export function HomePage() {
  const t = useText("home");
  const me = useMe();
  const name = me.profile.fullName?.split(" ")[0];
  const writes = me.is("client") || me.is("tutor") || me.isStaff || me.writesForSelf;
  return (
    <Page title={name ? t("hello", { name }) : t("helloNoName")}>
      <Invited />
      {me.profile.roles.length === 0 && !me.isStaff && !me.isLead && (
        <Card>
          <Empty
            title={t("noRole")}
            action={
              <LinkButton look="primary" href="/settings">
                {t("toSettings")}
              </LinkButton>
            }
          >
            {t("noRoleText")}
          </Empty>
        </Card>
      )}
      {me.is("tutor") && (
        <Suspense>
          <Inbox />
        </Suspense>
      )}
      {me.is("client") && <Children />}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        {(me.books || me.is("student")) && <Lessons />}
        {writes && <Messages />}
        <Tasks />
        <News />
      </div>
    </Page>
  );
}

/** Whoever works for a school or for all of them begins here: what waits is said in the notifications. */
function Tasks() {
  const t = useText("home");
  const app = useText("app");
  const me = useMe();
  const tasks = destinations.filter((one) => one.isTask && one.for(me));
  if (tasks.length === 0) return null;
  return (
    <Card title={t("tasks")} icon={<ListChecks aria-hidden />}>
      <Lines>
        {tasks.map(({ to, text, icon: Icon }) => (
          <li key={to}>
            <Link href={to} className={line}>
              <Icon className="size-5 shrink-0 text-soft" aria-hidden />
              <span className="font-semibold">{app(text)}</span>
            </Link>
          </li>
        ))}
      </Lines>
    </Card>
  );
}

function Invited() {
  const t = useText("home");
  const { query } = useHomeroom();
  const { data } = useQuery(
    query.invitations.list({ direction: "received", status: "pending", limit: 1, count: true }),
  );
  if (!data || data.count === 0) return null;
  return (
    <Note action={<TextLink href="/invitations/mine">{t("answer")}</TextLink>}>
      {t("invitations", { count: data.count ?? 0 })}
    </Note>
  );
}

function Children() {
  const t = useText("home");
  const words = useText("words");
  const { query } = useHomeroom();
  const children = useQuery(query.students.list({ limit: 50 }));
  return (
    <Card
      title={t("children")}
      icon={<GraduationCap aria-hidden />}
      actions={<TextLink href="/students">{t("allChildren")}</TextLink>}
    >
      <Loaded query={children}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              icon={<GraduationCap />}
              title={t("noChildren")}
              action={
                <LinkButton look="primary" href="/students">
                  {t("addChild")}
                </LinkButton>
              }
            >
              {t("noChildrenText")}
            </Empty>
          ) : (
            <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
              {rows.slice(0, 6).map((child) => (
                <li key={child.linkId}>
                  <Link
                    href={
                      child.rights.includes("view_progress") ? `/students/${child.studentId}` : "/students"
                    }
                    className="focus-ring flex items-center gap-3 rounded-2xl border border-line p-3 transition-colors hover:bg-hover"
                  >
                    <Avatar name={child.fullName} url={child.avatarUrl} />
                    <span className="min-w-0">
                      <span className="block truncate font-bold">{child.fullName ?? t("someone")}</span>
                      <span className="block text-sm text-soft">{words(`relation.${child.relation}`)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Lines({ children }: { children: ReactNode }) {
  return <ul className="-my-3 divide-y divide-line">{children}</ul>;
}

const line = "focus-ring flex min-h-11 items-center gap-3 rounded-xl py-3 hover:bg-hover";

function Lessons() {
  const t = useText("home");
  const words = useText("words");
  const { day, span } = useFormats();
  const { query } = useHomeroom();
  // Asked for once: a moment that moves would make each look another question.
  const [from] = useState(() => new Date());
  const lessons = useQuery(query.bookings.list({ status: ["pending", "confirmed"], from, limit: 5 }));
  return (
    <Card
      title={t("lessons")}
      icon={<CalendarDays aria-hidden />}
      actions={<TextLink href="/bookings">{t("allLessons")}</TextLink>}
    >
      <Loaded query={lessons}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="text-soft">{t("noLessons")}</p>
          ) : (
            <Lines>
              {rows.map((lesson) => (
                <li key={lesson.id}>
                  <Link href={`/bookings/${lesson.id}`} className={line}>
                    <span className="min-w-0 flex-1">
                      <span className="block truncate font-semibold">
                        {lesson.subject}
                        {lesson.studentName && ` · ${lesson.studentName}`}
                      </span>
                      <span className="block text-sm text-soft">
                        {day(lesson.startsAt)}, {span(lesson.startsAt, lesson.endsAt)}
                      </span>
                    </span>
                    <Badge tone={lesson.status === "confirmed" ? "good" : "warn"}>
                      {words(`booking.${lesson.status}`)}
                    </Badge>
                  </Link>
                </li>
              ))}
            </Lines>
          )
        }
      </Loaded>
    </Card>
  );
}

function Messages() {
  const t = useText("home");
  const app = useText("app");
  const { ago } = useFormats();
  const { query } = useHomeroom();
  const threads = useQuery(query.threads.list({ unreadOnly: true, limit: 4 }));
  return (
    <Card
      title={t("messages")}
      icon={<MessageCircle aria-hidden />}
      actions={<TextLink href="/messages">{t("allMessages")}</TextLink>}
    >
      <Loaded query={threads}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="text-soft">{t("noMessages")}</p>
          ) : (
            <Lines>
              {rows.map((thread) => (
                <li key={thread.threadId}>
                  <Link href={`/messages/${thread.threadId}`} className={line}>
                    <Avatar name={thread.otherName} url={thread.otherAvatarUrl} />
                    <span className="min-w-0 flex-1">
                      <span className="flex items-baseline justify-between gap-2">
                        <span className="truncate font-semibold">{thread.otherName ?? t("someone")}</span>
                        {thread.lastMessageAt && (
                          <span className="shrink-0 text-sm text-soft">{ago(thread.lastMessageAt)}</span>
                        )}
                      </span>
                      <span className="block truncate text-sm text-soft">{thread.lastMessagePreview}</span>
                    </span>
                    <Count value={thread.unreadCount} label={app("unread", { count: thread.unreadCount })} />
                  </Link>
                </li>
              ))}
            </Lines>
          )
        }
      </Loaded>
    </Card>
  );
}

function News() {
  const t = useText("home");
  const words = useText("words");
  const { plainLongDay, dayKey } = useFormats();
  const { query } = useHomeroom();
  const events = useQuery(query.events.list({ from: dayKey(new Date()), limit: 4 }));
  return (
    <Card
      title={t("news")}
      icon={<Megaphone aria-hidden />}
      actions={<TextLink href="/alerts">{t("allNews")}</TextLink>}
    >
      <Loaded query={events}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="text-soft">{t("noNews")}</p>
          ) : (
            <Lines>
              {rows.map((event) => (
                <li key={event.id} className="flex items-center gap-3 py-3">
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold">{event.title}</span>
                    <span className="block text-sm text-soft">{plainLongDay(event.eventDate)}</span>
                  </span>
                  <Badge>{words.maybe(`event.${event.eventType}`) ?? event.eventType}</Badge>
                </li>
              ))}
            </Lines>
          )
        }
      </Loaded>
    </Card>
  );
}
