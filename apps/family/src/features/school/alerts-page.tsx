// What the schools of the signed-in person announce: write it, cancel it.
import type { SchoolEvent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarX, ListChecks, Megaphone, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, IconButton } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { useWork } from "./places.ts";

const AlertDialog = lazyDialog(() => import("./alert-dialog.tsx").then((file) => file.AlertDialog));
const changes = () => import("./alert-change-dialogs.tsx");
const EditDialog = lazyDialog(() => changes().then((file) => file.EditDialog));
const CancelDialog = lazyDialog(() => changes().then((file) => file.CancelDialog));
const DeleteDialog = lazyDialog(() => changes().then((file) => file.DeleteDialog));
const ReadersDialog = lazyDialog(() =>
  import("./alert-readers-dialog.tsx").then((file) => file.ReadersDialog),
);

const route = getRouteApi("/signed-in/school/alerts");

export function AlertsPage() {
  const t = useText("school");
  const { dayKey } = useFormats();
  const { all, new: isNew } = route.useSearch();
  const navigate = route.useNavigate();
  const { infinite } = useHomeroom();
  const { writesAlerts, isAdmin } = useWork();
  const [isAdding, setAdding] = useState(isNew === 1);
  const events = useInfiniteQuery(
    infinite.events.list({ ...(all ? {} : { from: dayKey(new Date()) }), limit: 20 }),
  );
  const add = (writesAlerts || isAdmin) && (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <Megaphone className="size-5" aria-hidden />
      {t("announce")}
    </Button>
  );
  return (
    <Page
      title={t("alerts")}
      lead={t("alertsLead")}
      back={{ href: "/school", label: t("title") }}
      width="narrow"
      actions={add}
    >
      <div>
        <Segments
          label={t("when")}
          options={[
            { id: "upcoming", label: t("upcoming") },
            { id: "all", label: t("allDates") },
          ]}
          value={all ? "all" : "upcoming"}
          onChange={(next) => void navigate({ search: next === "all" ? { all: 1 } : {}, replace: true })}
        />
      </div>
      <Card>
        <Loaded query={events}>
          {({ pages }) => {
            const rows = pages.flatMap((one) => one.rows);
            return rows.length === 0 ? (
              <Empty icon={<Megaphone />} title={t("noAlerts")} action={add}>
                {t("noAlertsText")}
              </Empty>
            ) : (
              <Rows>
                {rows.map((event) => (
                  <AlertRow key={event.id} event={event} />
                ))}
              </Rows>
            );
          }}
        </Loaded>
      </Card>
      <More of={events}>{t("showMore")}</More>
      <AlertDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}

function AlertRow({ event }: { event: SchoolEvent }) {
  const t = useText("school");
  const words = useText("words");
  const { plainLongDay } = useFormats();
  const { announcesAt } = useWork();
  const [dialog, setDialog] = useState<"edit" | "cancel" | "delete" | "readers">();
  const close = () => setDialog(undefined);
  const { title } = event;
  const isOff = event.canceledEventId !== null;
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold [overflow-wrap:anywhere]" dir="auto">
          {event.title}
        </p>
        <p className="text-sm text-soft">{plainLongDay(event.eventDate)}</p>
        {event.cancelReason && (
          <p className="text-sm text-soft">{t("becauseOf", { reason: event.cancelReason })}</p>
        )}
        <p className="flex flex-wrap gap-1.5 pt-1.5">
          {isOff && <Badge tone="bad">{t("canceled")}</Badge>}
          {event.isUrgent && !isOff && <Badge tone="bad">{t("urgent")}</Badge>}
          <Badge>{words.maybe(`event.${event.eventType}`) ?? event.eventType}</Badge>
          <Badge tone={event.audience === "staff" ? "warn" : "brand"}>
            {t(`audience.${event.audience}`)}
          </Badge>
        </p>
      </div>
      {!isOff && announcesAt(event) && (
        <div className="flex flex-wrap items-center gap-1">
          <IconButton label={t("editOf", { title })} aria-haspopup="dialog" onPress={() => setDialog("edit")}>
            <Pencil className="size-4.5" aria-hidden />
          </IconButton>
          <IconButton
            label={t("deleteOf", { title })}
            aria-haspopup="dialog"
            onPress={() => setDialog("delete")}
          >
            <Trash2 className="size-4.5" aria-hidden />
          </IconButton>
          {event.asksAcknowledgement && (
            <IconButton
              label={t("whoHasNotOf", { title })}
              aria-haspopup="dialog"
              onPress={() => setDialog("readers")}
            >
              <ListChecks className="size-4.5" aria-hidden />
            </IconButton>
          )}
          <Button
            aria-haspopup="dialog"
            onPress={() => setDialog("cancel")}
            aria-label={t("cancelOf", { title })}
          >
            <CalendarX className="size-4.5" aria-hidden />
            {t("cancelAlert")}
          </Button>
        </div>
      )}
      <EditDialog event={event} isOpen={dialog === "edit"} onClose={close} />
      <CancelDialog event={event} isOpen={dialog === "cancel"} onClose={close} />
      <ReadersDialog event={event} isOpen={dialog === "readers"} onClose={close} />
      <DeleteDialog event={event} isOpen={dialog === "delete"} onClose={close} />
    </Row>
  );
}
