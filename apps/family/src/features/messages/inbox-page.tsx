import type { Thread } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { MessageCircle, PenLine } from "lucide-react";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/classes.ts";
import { More } from "../../shared/ui/more.tsx";
import { SearchField } from "../../shared/ui/search.tsx";
import { Empty, Loaded, Skeleton } from "../../shared/ui/states.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { byFamily } from "./families.ts";
import { ThreadRow } from "./thread-row.tsx";

const NewDialog = lazyDialog(() => import("./new-dialog.tsx").then((file) => file.NewDialog));

// Another conversation begins anew: its place in the text, what was typed, what was read.
const OneThread = lazy(() => import("./thread.tsx"));

const route = getRouteApi("/signed-in/messages/{-$threadId}");

export function InboxPage() {
  const t = useText("messages");
  const app = useText("app");
  const { threadId } = route.useParams();
  const { filter, search = "", new: isNew, student } = route.useSearch();
  const navigate = route.useNavigate();
  const { infinite } = useHomeroom();
  const heading = useRef<HTMLHeadingElement>(null);
  const threads = useInfiniteQuery({
    ...infinite.threads.list({
      search,
      unreadOnly: filter === "unread",
      snoozed: filter === "snoozed" ? "only" : "hide",
      limit: 25,
    }),
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    if (threadId) return;
    document.title = `${t("title")} · ${app("brand")}`;
    heading.current?.focus({ preventScroll: true });
  }, [threadId, t, app]);
  const ask = (next: { filter?: typeof filter; search?: string; new?: number; student?: string }) =>
    void navigate({ to: ".", search: next, replace: true });

  return (
    <div className="mx-auto flex h-[calc(100dvh-7.25rem)] w-full max-w-7xl lg:h-dvh">
      <section
        aria-label={t("threads")}
        className={cx(
          "flex w-full min-w-0 flex-col border-line lg:w-96 lg:shrink-0 lg:border-e",
          threadId && "hidden lg:flex",
        )}
      >
        <div className="flex flex-col gap-3 p-4">
          <div className="flex items-center justify-between gap-2">
            <h1 ref={heading} tabIndex={-1} className="text-2xl font-extrabold tracking-tight">
              {t("title")}
            </h1>
            <Button look="primary" aria-haspopup="dialog" onPress={() => ask({ filter, search, new: 1 })}>
              <PenLine className="size-4.5" aria-hidden />
              {t("new")}
            </Button>
          </div>
          <SearchField
            label={t("search")}
            value={search}
            onChange={(next) => ask({ filter, search: next })}
          />
          <Segments
            label={t("filter")}
            options={[
              { id: "all", label: t("all") },
              { id: "unread", label: t("unread") },
              { id: "snoozed", label: t("snoozed") },
            ]}
            value={filter ?? "all"}
            onChange={(next) => ask({ ...(next === "all" ? {} : { filter: next }), search })}
          />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-4">
          <Loaded query={threads}>
            {({ pages }) => {
              const rows = pages.flatMap((one) => one.rows);
              if (rows.length === 0) {
                return (
                  <Empty
                    icon={<MessageCircle />}
                    title={
                      search
                        ? t("emptyFound", { search })
                        : filter === "unread"
                          ? t("emptyUnread")
                          : filter === "snoozed"
                            ? t("emptySnoozed")
                            : t("emptyTitle")
                    }
                    action={
                      !search && !filter ? (
                        <Button aria-haspopup="dialog" onPress={() => ask({ new: 1 })}>
                          {t("new")}
                        </Button>
                      ) : (
                        <Button onPress={() => ask({})}>{t("all")}</Button>
                      )
                    }
                  >
                    {search || filter ? t("emptyOther") : t("emptyText")}
                  </Empty>
                );
              }
              return (
                <>
                  <Threads threads={rows} currentId={threadId} />
                  <More of={threads} look="quiet" className="w-full">
                    {app("more")}
                  </More>
                </>
              );
            }}
          </Loaded>
        </div>
      </section>
      <div className={cx("min-w-0 flex-1", !threadId && "hidden lg:block")}>
        {threadId ? (
          <Suspense fallback={<Skeleton className="p-6" lines={6} />}>
            <OneThread key={threadId} threadId={threadId} />
          </Suspense>
        ) : (
          <NoThread />
        )}
      </div>
      <NewDialog isOpen={isNew === 1} onClose={() => ask({ filter, search })} studentId={student} />
    </div>
  );
}

/** Own conversations in one list; those of somebody who teaches by family, below what is pinned. */
function Threads({ threads, currentId }: { threads: Thread[]; currentId: string | undefined }) {
  const t = useText("messages");
  const words = useText("words");
  const { locale } = useI18n();
  const families = byFamily(threads.filter(({ mySide, pinnedAt }) => mySide === "staff" && !pinnedAt));
  const rest = threads.filter(({ mySide, pinnedAt }) => mySide !== "staff" || pinnedAt);
  const list = new Intl.ListFormat(locale);
  return (
    <div className="flex flex-col gap-4">
      {rest.length > 0 && <List threads={rest} currentId={currentId} />}
      {families.map(({ key, students, threads: own }) => {
        const names = list.format(students.map(({ name }) => name ?? words("someone")));
        return (
          <section key={key} aria-label={t("family", { names })}>
            <h2 className="px-2.5 pb-0.5 text-[0.8125rem] font-bold text-soft">{t("family", { names })}</h2>
            <List threads={own} currentId={currentId} />
          </section>
        );
      })}
    </div>
  );
}

function List({ threads, currentId }: { threads: Thread[]; currentId: string | undefined }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {threads.map((thread) => (
        <li key={thread.threadId}>
          <ThreadRow thread={thread} isCurrent={thread.threadId === currentId} />
        </li>
      ))}
    </ul>
  );
}

/** Beside the list, while no conversation is chosen. */
function NoThread() {
  const t = useText("messages");
  return (
    <div className="grid h-full place-items-center">
      <Empty icon={<MessageCircle />} title={t("chooseTitle")}>
        {t("chooseText")}
      </Empty>
    </div>
  );
}
