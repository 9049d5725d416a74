import type { SchoolEvent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { calendarMutations } from "@homeroom/react/calendar";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarArrowDown, Check, Megaphone } from "lucide-react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { cx } from "../../shared/ui/classes.ts";
import { More } from "../../shared/ui/more.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { types } from "./routes.ts";

const route = getRouteApi("/signed-in/alerts");

export function AlertsPage() {
  const t = useText("alerts");
  const words = useText("words");
  const { dayKey } = useFormats();
  const { type, all } = route.useSearch();
  const navigate = route.useNavigate();
  const as = useHomeroom();
  const filters = { ...(type ? { type } : {}), ...(all ? {} : { from: dayKey(new Date()) }) };
  const events = useInfiniteQuery(as.infinite.events.list({ ...filters, limit: 20 }));
  const exportCalendar = useMutation(calendarMutations(as).exportCalendar());
  const download = () =>
    exportCalendar.mutate(
      { ...filters, name: t("title") },
      {
        onSuccess: (ics) => {
          saveFile("school.ics", ics, "text/calendar");
          tell(t("exported"));
        },
        onError: tellError,
      },
    );
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      width="narrow"
      actions={
        <Button onPress={download} isPending={exportCalendar.isPending}>
          <CalendarArrowDown className="size-5" aria-hidden />
          {t("export")}
        </Button>
      }
    >
      <div className="flex flex-wrap gap-3">
        <Segments
          label={t("when")}
          options={[
            { id: "upcoming", label: t("upcoming") },
            { id: "all", label: t("allDates") },
          ]}
          value={all ? "all" : "upcoming"}
          onChange={(next) =>
            void navigate({ search: { type, all: next === "all" ? 1 : undefined }, replace: true })
          }
        />
        <Segments
          label={t("type")}
          options={[
            { id: "all", label: t("allTypes") },
            ...types.map((id) => ({ id, label: words(`event.${id}`) })),
          ]}
          value={type ?? "all"}
          onChange={(next) =>
            void navigate({ search: { all, type: next === "all" ? undefined : next }, replace: true })
          }
        />
      </div>
      <Loaded query={events}>
        {({ pages }) => {
          const rows = pages.flatMap((one) => one.rows);
          if (rows.length === 0) {
            return (
              <Empty
                icon={<Megaphone />}
                title={t("emptyTitle")}
                action={
                  type && <Button onPress={() => void navigate({ search: { all } })}>{t("showAll")}</Button>
                }
              >
                {t(type ? "emptyType" : "emptyText")}
              </Empty>
            );
          }
          return (
            <>
              <ul className="flex flex-col gap-3">
                {rows.map((event) => (
                  <Alert key={event.id} event={event} />
                ))}
              </ul>
              <More of={events}>{t("loadMore")}</More>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Alert({ event }: { event: SchoolEvent }) {
  const t = useText("alerts");
  const words = useText("words");
  const { locale } = useI18n();
  const { plainLongDay, span, time } = useFormats();
  const date = new Date(`${event.eventDate}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(date);
  const isOff = event.canceledEventId !== null;
  return (
    <li className="flex items-center gap-4 rounded-2xl border border-line bg-card p-4 shadow-card">
      <span
        aria-hidden
        className={cx(
          "grid w-14 shrink-0 place-items-center rounded-xl py-2 leading-none",
          isOff ? "bg-bad-tint text-bad" : "bg-tint text-on-tint",
        )}
      >
        <span className="text-xs font-semibold uppercase">{part({ month: "short" })}</span>
        <span className="pt-1 text-xl font-extrabold tabular-nums">{part({ day: "numeric" })}</span>
      </span>
      <div className="min-w-0 flex-1">
        <p className={cx("font-bold", isOff && "line-through decoration-bad")} dir="auto">
          {event.title}
        </p>
        <p className="text-sm text-soft">
          {plainLongDay(event.eventDate)}
          {event.startsAt && ` · ${event.endsAt ? span(event.startsAt, event.endsAt) : time(event.startsAt)}`}
        </p>
        {event.place && (
          <p className="text-sm text-soft" dir="auto">
            {t("place", { place: event.place })}
          </p>
        )}
        {event.cancelReason && (
          <p className="text-sm text-soft">{t("reason", { reason: event.cancelReason })}</p>
        )}
        {event.body && (
          <p className="whitespace-pre-line pt-1.5 text-[0.9375rem] [overflow-wrap:anywhere]" dir="auto">
            {event.body}
          </p>
        )}
        {event.asksAcknowledgement && !isOff && <Acknowledgement event={event} />}
        <p className="flex flex-wrap gap-1.5 pt-1.5">
          {isOff && <Badge tone="bad">{t("canceled")}</Badge>}
          {event.isUrgent && !isOff && <Badge tone="bad">{t("urgent")}</Badge>}
          <Badge>{words.maybe(`event.${event.eventType}`) ?? event.eventType}</Badge>
          {event.audience === "staff" && <Badge tone="warn">{t("forStaff")}</Badge>}
        </p>
      </div>
    </li>
  );
}

function Acknowledgement({ event }: { event: SchoolEvent }) {
  const t = useText("alerts");
  const { moment } = useFormats();
  const { mutation } = useHomeroom();
  const { mutate: acknowledge, isPending } = useMutation(mutation.events.acknowledge());
  if (event.acknowledgedAt) {
    return (
      <p className="pt-1.5 text-sm text-soft">{t("acknowledged", { date: moment(event.acknowledgedAt) })}</p>
    );
  }
  return (
    <div className="pt-2">
      <Button
        look="primary"
        isPending={isPending}
        onPress={() =>
          acknowledge({ eventId: event.id }, { onSuccess: () => tell(t("toldThanks")), onError: tellError })
        }
      >
        <Check className="size-5" aria-hidden />
        {t("acknowledge")}
      </Button>
    </div>
  );
}
