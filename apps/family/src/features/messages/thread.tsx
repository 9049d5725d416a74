import type { Message, Thread } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { isFinal, isMissing } from "../../shared/lib/error-text.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { Gone } from "../../shared/ui/gone.tsx";
import { ErrorNote, Loaded, Note, Skeleton } from "../../shared/ui/states.tsx";
import { useAbout } from "./about.ts";
import { Conversation } from "./conversation.tsx";
import { ThreadMenu } from "./thread-menu.tsx";

const BlockedContact = lazy(() => import("./blocked-contact.tsx"));

export default function OneThread({ threadId }: { threadId: string }) {
  const t = useText("messages");
  const { query } = useHomeroom();
  const thread = useQuery(query.threads.get({ threadId }));
  // Also of one that is open: its link has ended, or a right.
  if (isMissing(thread.error)) return <Gone back={{ href: "/messages", label: t("back") }} />;
  return (
    <Loaded query={thread} skeleton={<Skeleton className="p-6" lines={6} />}>
      {(found) => <Opened thread={found} />}
    </Loaded>
  );
}

function Opened({ thread }: { thread: Thread }) {
  const t = useText("messages");
  const app = useText("app");
  const words = useText("words");
  const { infinite } = useHomeroom();
  const { threadId } = thread;
  const heading = useRef<HTMLHeadingElement>(null);
  const messages = useInfiniteQuery(infinite.messages.pages({ threadId, limit: 30 }));
  const name = thread.otherName ?? words("someone");
  const about = useAbout(thread);
  useEffect(() => {
    document.title = `${name} · ${app("brand")}`;
  }, [name, app]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const list = messages.data?.pages.toReversed().flat() ?? [];
  useReading(thread, list.at(-1));
  return (
    <section aria-label={name} className="flex h-full flex-col">
      <header className="flex items-center gap-3 border-b border-line bg-card px-3 py-2.5 lg:px-5">
        <LinkButton href="/messages" look="quiet" aria-label={t("back")} className="px-2! lg:hidden">
          <ArrowLeft className="size-5 rtl:-scale-x-100" aria-hidden />
        </LinkButton>
        <Avatar name={thread.otherName} url={thread.otherAvatarUrl} />
        <div className="min-w-0 flex-1">
          <h2 ref={heading} tabIndex={-1} className="truncate text-lg leading-tight font-bold outline-none">
            {name}
          </h2>
          <p className="truncate text-sm text-soft">{about.long}</p>
        </div>
        <ThreadMenu thread={thread} />
      </header>
      {messages.isPending ? (
        <Skeleton className="flex-1 p-6" lines={5} />
      ) : messages.error && list.length === 0 ? (
        <div className="flex-1 p-4">
          <ErrorNote error={messages.error} onRetry={() => void messages.refetch()} />
        </div>
      ) : (
        <Conversation
          thread={thread}
          messages={list}
          earlier={
            messages.hasNextPage && (
              <Button
                look="quiet"
                isPending={messages.isFetchingNextPage}
                onPress={() => void messages.fetchNextPage()}
              >
                {t("loadEarlier")}
              </Button>
            )
          }
        />
      )}
      {!thread.canSend && (
        <div className="p-3">
          {thread.mySide === "guardian" && thread.otherRole === "TUTOR" ? (
            <Suspense>
              <BlockedContact profileId={thread.otherId} name={name} />
            </Suspense>
          ) : (
            <Note tone="warn">{t("cannotSend")}</Note>
          )}
        </div>
      )}
    </section>
  );
}

/** What is in sight is read: when it comes, and when the person comes back to it. */
function useReading(thread: Thread, last: Message | undefined) {
  const { mutation } = useHomeroom();
  const { mutate: markRead } = useMutation({
    ...mutation.threads.markRead(),
    // The other side waits for it, and nobody here sees that it failed.
    retry: (made, error) => made < 20 && !isFinal(error),
    retryDelay: (made) => Math.min(1000 * 2 ** made, 60_000),
  });
  const told = useRef(0);
  const { threadId, unreadCount } = thread;
  const upToSeq = last?.seq ?? 0;
  useLayoutEffect(() => {
    const look = () => {
      if (document.visibilityState !== "visible" || unreadCount === 0 || upToSeq <= told.current) return;
      told.current = upToSeq;
      markRead({ threadId, upToSeq });
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [threadId, unreadCount, upToSeq, markRead]);
}
