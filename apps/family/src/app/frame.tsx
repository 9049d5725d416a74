// Around every page of a signed-in person: navigation, notifications, the menu.
import { createHomeroom } from "@homeroom/client";
import { HomeroomProvider, useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Link } from "react-aria-components";
import { MeContext, useLoadMe, useMe } from "../shared/data/me.ts";
import { hasChosenLanguage, useI18n, useText } from "../shared/i18n/i18n.tsx";
import { languageOf } from "../shared/i18n/languages.ts";
import { TimeZoneContext } from "../shared/lib/time-zone.ts";
import { Count } from "../shared/ui/badge.tsx";
import { cx } from "../shared/ui/classes.ts";
import { Skeleton } from "../shared/ui/states.tsx";
import { Toasts } from "../shared/ui/toasts.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Bell } from "./bell.tsx";
import { Brand } from "./brand.tsx";
import { dataClient } from "./data-client.ts";
import { type Destination, destinations } from "./navigation.ts";
import { useAccount, useSession } from "./session.ts";

const MoreSheet = lazy(() => import("./more-sheet.tsx"));
const KeptOut = lazy(() => import("./kept-out.tsx"));
// A page is whole without it.
const Background = lazy(() => import("./background.tsx").catch(() => ({ default: () => null })));

/** One for each supabase-js client: the subscriptions of all its pages share a connection. */
export function Frame() {
  const session = useSession();
  const account = useAccount();
  const homeroom = useMemo(() => createHomeroom(dataClient(session)), [session]);
  return (
    <HomeroomProvider homeroom={homeroom} personId={account?.id ?? null}>
      {account && <Person key={account.id} />}
    </HomeroomProvider>
  );
}

function Person() {
  const { me, error, retry } = useLoadMe();
  if (me) {
    return (
      <MeContext value={me}>
        <TimeZoneContext value={me.profile.timeZone ?? undefined}>
          <Shell />
        </TimeZoneContext>
      </MeContext>
    );
  }
  return (
    <main className="mx-auto max-w-xl">
      {error ? (
        <Suspense>
          <KeptOut error={error} onRetry={retry} />
        </Suspense>
      ) : (
        <Skeleton lines={6} className="p-6 pt-24" />
      )}
    </main>
  );
}

function Shell() {
  const t = useText("app");
  const me = useMe();
  const mine = destinations.filter((destination) => destination.for(me));
  useOwnLanguage();
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[16rem_1fr]">
      <a
        href="#content"
        className="fixed inset-s-3 top-3 z-50 -translate-y-20 rounded-xl bg-brand px-4 py-3 font-semibold text-on-brand focus:translate-y-0"
      >
        {t("skipToContent")}
      </a>
      <header className="sticky top-0 z-20 flex h-15 items-center justify-between gap-2 border-b border-line bg-card/95 px-3 backdrop-blur lg:h-dvh lg:flex-col lg:items-stretch lg:justify-start lg:gap-5 lg:border-e lg:border-b-0 lg:py-5">
        <Link href="/" aria-label={t("brand")} className="focus-ring rounded-xl ps-1 lg:ps-2">
          <Brand />
        </Link>
        <div className="hidden min-h-0 flex-1 overflow-y-auto lg:block">
          <SideBar destinations={mine} />
        </div>
        <div className="flex items-center gap-1 lg:justify-between lg:border-t lg:border-line lg:pt-3">
          <Bell />
          <AccountMenu />
        </div>
      </header>
      <div className="min-w-0">
        <main id="content" tabIndex={-1} className="pb-18 outline-none lg:pb-0">
          <Outlet />
        </main>
        <BottomBar destinations={mine} />
      </div>
      <Toasts />
      <Suspense>
        <Background hasGroups={mine.some(({ to }) => to === "/groups")} />
      </Suspense>
    </div>
  );
}

/** On a new device: the language of the profile, until the person chooses one here. */
function useOwnLanguage() {
  const { profile } = useMe();
  const { language, setLanguage } = useI18n();
  const own = languageOf(profile.locale);
  useEffect(() => {
    if (own && own !== language && !hasChosenLanguage()) void setLanguage(own);
  }, [own, language, setLanguage]);
}

function useCounts() {
  const { query } = useHomeroom();
  const writes = destinations.some(({ count }) => count === "messages");
  const { data: messages = 0 } = useQuery({ ...query.threads.unreadTotal(), enabled: writes });
  return { messages };
}

function isCurrent(pathname: string, to: string): boolean {
  return to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
}

function SideBar({ destinations: mine }: { destinations: Destination[] }) {
  const t = useText("app");
  const { pathname } = useLocation();
  const counts = useCounts();
  return (
    <nav aria-label={t("navigation")}>
      <ul className="flex flex-col gap-1">
        {mine.map(({ to, text, icon: Icon, count }) => {
          const current = isCurrent(pathname, to);
          return (
            <li key={to}>
              <Link
                href={to}
                aria-current={current ? "page" : undefined}
                className={cx(
                  "focus-ring flex min-h-11 items-center gap-3 rounded-xl px-3 font-semibold transition-colors",
                  current ? "bg-tint text-on-tint" : "text-soft hover:bg-hover hover:text-ink",
                )}
              >
                <Icon className="size-5" aria-hidden />
                <span className="flex-1">{t(text)}</span>
                {count && <Count value={counts[count]} label={t("unread", { count: counts[count] })} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A thumb reaches it: the first four, and the rest on a sheet. */
function BottomBar({ destinations: mine }: { destinations: Destination[] }) {
  const t = useText("app");
  const { pathname } = useLocation();
  const counts = useCounts();
  const [isOpen, setOpen] = useState(false);
  const shown = mine.length > 5 ? mine.slice(0, 4) : mine;
  const rest = mine.slice(shown.length);
  const restIsCurrent = rest.some(({ to }) => isCurrent(pathname, to));
  const tab =
    "focus-ring flex min-h-14 w-full cursor-pointer flex-col items-center justify-center gap-0.5 rounded-lg px-0.5 text-center text-[0.6875rem] leading-tight font-semibold";
  return (
    <nav
      aria-label={t("navigation")}
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto flex max-w-xl">
        {shown.map(({ to, text, icon: Icon, count }) => {
          const current = isCurrent(pathname, to);
          return (
            <li key={to} className="min-w-0 flex-1">
              <Link
                href={to}
                aria-current={current ? "page" : undefined}
                className={cx(tab, current ? "text-brand" : "text-soft")}
              >
                <span
                  className={cx(
                    "relative grid h-7 w-12 place-items-center rounded-full",
                    current && "bg-tint text-on-tint",
                  )}
                >
                  <Icon className="size-5" aria-hidden />
                  {count && (
                    <Count
                      value={counts[count]}
                      label={t("unread", { count: counts[count] })}
                      className="absolute inset-s-7 -top-1 border-2 border-card"
                    />
                  )}
                </span>
                <span className="w-full truncate">{t(text)}</span>
              </Link>
            </li>
          );
        })}
        {rest.length > 0 && (
          <li className="min-w-0 flex-1">
            <button
              type="button"
              onClick={() => setOpen(true)}
              className={cx(tab, restIsCurrent ? "text-brand" : "text-soft")}
            >
              <span
                className={cx(
                  "grid h-7 w-12 place-items-center rounded-full",
                  restIsCurrent && "bg-tint text-on-tint",
                )}
              >
                <Ellipsis className="size-5" aria-hidden />
              </span>
              {t("more")}
            </button>
          </li>
        )}
      </ul>
      {isOpen && (
        <Suspense>
          <MoreSheet destinations={rest} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </nav>
  );
}
