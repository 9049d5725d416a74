import type { ListedBooking } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarDays, Check, CheckCheck, UserMinus, UserPlus, X } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { Card, Facts, Page } from "../../shared/ui/page.tsx";
import { Loaded, Note } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { tones } from "./booking-row.tsx";

const AssignDialog = lazyDialog(() => import("./booking-dialogs.tsx").then((file) => file.AssignDialog));
const UnassignDialog = lazyDialog(() => import("./booking-dialogs.tsx").then((file) => file.UnassignDialog));
const CancelDialog = lazyDialog(() => import("./booking-dialogs.tsx").then((file) => file.CancelDialog));
const CompleteDialog = lazyDialog(() => import("./booking-dialogs.tsx").then((file) => file.CompleteDialog));

const route = getRouteApi("/signed-in/bookings/$bookingId");

export function BookingPage() {
  const t = useText("bookings");
  const { bookingId } = route.useParams();
  const { query } = useHomeroom();
  const booking = useQuery(query.bookings.get({ bookingId }));
  if (isGone(booking)) return <Gone back={{ href: "/bookings", label: t("back") }} />;
  return (
    <Page
      title={booking.data?.subject ?? t("title")}
      back={{ href: "/bookings", label: t("back") }}
      width="narrow"
    >
      <Loaded query={booking}>{(found) => <Details booking={found} />}</Loaded>
    </Page>
  );
}

/** What each side may do is the server's to say; offered is what can make sense to that side. */
function Details({ booking }: { booking: ListedBooking }) {
  const t = useText("bookings");
  const words = useText("words");
  const { longDay, span, money } = useFormats();
  const { mutation } = useHomeroom();
  const confirm = useMutation(mutation.bookings.confirm());
  const [dialog, setDialog] = useState<"assign" | "unassign" | "cancel" | "complete">();
  const { status, mySide, studentId, startsAt, endsAt } = booking;
  const isOpen = status === "pending" || status === "confirmed";
  const hasStarted = new Date(startsAt).getTime() <= Date.now();
  const isOver = new Date(endsAt).getTime() < Date.now();
  const isTutor = mySide === "tutor";
  const close = () => setDialog(undefined);
  return (
    <Card
      title={longDay(startsAt)}
      icon={<CalendarDays aria-hidden />}
      actions={<Badge tone={tones[status] ?? "neutral"}>{words.maybe(`booking.${status}`) ?? status}</Badge>}
    >
      {status === "pending" && !isTutor && <Note>{t("waitsForTutor")}</Note>}
      <Facts
        items={[
          { label: t("time"), value: span(startsAt, endsAt) },
          { label: t("tutor"), value: booking.tutorName ?? words("someone") },
          {
            label: t("student"),
            value: studentId ? (booking.studentName ?? words("someone")) : t("noStudent"),
          },
          ...(booking.clientName ? [{ label: t("client"), value: booking.clientName }] : []),
          ...(booking.priceMinor !== null && booking.currency
            ? [{ label: t("price"), value: money(booking.priceMinor, booking.currency) }]
            : []),
          ...(booking.attendance
            ? [
                {
                  label: t("attendance"),
                  value: words.maybe(`attendance.${booking.attendance}`) ?? booking.attendance,
                },
              ]
            : []),
          ...(booking.cancelReason ? [{ label: t("reason"), value: booking.cancelReason }] : []),
        ]}
      />
      {isOpen && (
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          {isTutor && status === "pending" && !hasStarted && (
            <Button
              look="primary"
              isPending={confirm.isPending}
              onPress={() =>
                confirm.mutate(
                  { bookingId: booking.id },
                  { onSuccess: () => tell(t("confirmed")), onError: tellError },
                )
              }
            >
              <Check className="size-5" aria-hidden />
              {t("confirm")}
            </Button>
          )}
          {isTutor && status === "confirmed" && isOver && (
            <Button look="primary" aria-haspopup="dialog" onPress={() => setDialog("complete")}>
              <CheckCheck className="size-5" aria-hidden />
              {t("complete")}
            </Button>
          )}
          {mySide === "student" && !isOver && (
            <Button aria-haspopup="dialog" onPress={() => setDialog("unassign")}>
              <UserMinus className="size-5" aria-hidden />
              {t("leave")}
            </Button>
          )}
          {(mySide === "client" || (mySide === "guardian" && studentId !== null)) && !isOver && (
            <Button aria-haspopup="dialog" onPress={() => setDialog(studentId ? "unassign" : "assign")}>
              {studentId ? (
                <UserMinus className="size-5" aria-hidden />
              ) : (
                <UserPlus className="size-5" aria-hidden />
              )}
              {studentId ? t("unassign") : t("assign")}
            </Button>
          )}
          {(isTutor || mySide === "client") && !hasStarted && (
            <Button
              look="quiet"
              className="text-bad!"
              aria-haspopup="dialog"
              onPress={() => setDialog("cancel")}
            >
              <X className="size-5" aria-hidden />
              {t("cancelLesson")}
            </Button>
          )}
        </div>
      )}
      <AssignDialog booking={booking} isOpen={dialog === "assign"} onClose={close} />
      <UnassignDialog booking={booking} isOpen={dialog === "unassign"} onClose={close} />
      <CancelDialog booking={booking} isOpen={dialog === "cancel"} onClose={close} />
      <CompleteDialog booking={booking} isOpen={dialog === "complete"} onClose={close} />
    </Card>
  );
}
