// What waits for a tutor: requests to answer, and lessons that took place.
import type { ListedBooking } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Check, ClipboardCheck, Inbox, UserRoundX, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { ErrorNote } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

const DeclineDialog = lazyDialog(() => import("./decline-dialog.tsx").then((file) => file.DeclineDialog));

const limit = 20;

/** Nothing where nothing waits. */
export function TutorInbox() {
  const t = useText("tutoring");
  const { query } = useHomeroom();
  const [now] = useState(() => new Date().toISOString());
  const requests = useQuery(query.bookings.list({ side: "tutor", status: "pending", from: now, limit }));
  const begun = useQuery(query.bookings.list({ side: "tutor", status: "confirmed", to: now, limit }));
  const held = begun.data?.rows.filter(({ endsAt }) => Date.parse(endsAt) <= Date.parse(now)) ?? [];
  const failed = requests.error ?? begun.error;
  return (
    <>
      {failed && (
        <ErrorNote error={failed} onRetry={() => void Promise.all([requests.refetch(), begun.refetch()])} />
      )}
      {requests.data && requests.data.rows.length > 0 && (
        <Card title={t("requests", { count: requests.data.rows.length })} icon={<Inbox aria-hidden />}>
          <Rows label={t("requests", { count: requests.data.rows.length })}>
            {requests.data.rows.map((booking) => (
              <Lesson key={booking.id} booking={booking}>
                <Answer booking={booking} />
              </Lesson>
            ))}
          </Rows>
          {requests.data.count === null && <p className="text-sm text-soft">{t("moreLater")}</p>}
        </Card>
      )}
      {held.length > 0 && (
        <Card title={t("held", { count: held.length })} icon={<ClipboardCheck aria-hidden />}>
          <p className="text-[0.9375rem] text-soft">{t("heldText")}</p>
          <Rows label={t("held", { count: held.length })}>
            {held.map((booking) => (
              <Lesson key={booking.id} booking={booking}>
                <Attendance booking={booking} />
              </Lesson>
            ))}
          </Rows>
        </Card>
      )}
    </>
  );
}

function Lesson({ booking, children }: { booking: ListedBooking; children: ReactNode }) {
  const t = useText("tutoring");
  const { day, span, money } = useFormats();
  const { id, subject, studentName, clientName, startsAt, endsAt, priceMinor, currency } = booking;
  return (
    <Row className="flex-wrap justify-end">
      <Avatar name={studentName ?? clientName} />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold">
          <TextLink href={`/bookings/${id}`}>{subject}</TextLink>
        </p>
        <p className="text-sm text-soft">
          {day(startsAt)}, {span(startsAt, endsAt)}
          {priceMinor !== null && currency && ` · ${money(priceMinor, currency)}`}
        </p>
        <p className="text-sm text-soft">
          {studentName ? t("for", { name: studentName }) : t("forNobody")}
          {clientName && clientName !== studentName && ` · ${t("by", { name: clientName })}`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">{children}</div>
    </Row>
  );
}

function Answer({ booking }: { booking: ListedBooking }) {
  const t = useText("tutoring");
  const { mutation } = useHomeroom();
  const { mutate: confirm, isPending } = useMutation(mutation.bookings.confirm());
  const [isDeclining, setDeclining] = useState(false);
  const { subject } = booking;
  return (
    <>
      <Button
        aria-label={t("declineOf", { subject })}
        isDisabled={isPending}
        aria-haspopup="dialog"
        onPress={() => setDeclining(true)}
      >
        <X className="size-4.5" aria-hidden />
        {t("decline")}
      </Button>
      <Button
        look="primary"
        aria-label={t("confirmOf", { subject })}
        isPending={isPending}
        onPress={() =>
          confirm(
            { bookingId: booking.id },
            { onSuccess: () => tell(t("confirmed", { subject })), onError: tellError },
          )
        }
      >
        <Check className="size-4.5" aria-hidden />
        {t("confirm")}
      </Button>
      <DeclineDialog booking={booking} isOpen={isDeclining} onClose={() => setDeclining(false)} />
    </>
  );
}

function Attendance({ booking }: { booking: ListedBooking }) {
  const t = useText("tutoring");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutate: complete, isPending, variables } = useMutation(mutation.bookings.complete());
  const say = (attendance: "attended" | "no_show") =>
    complete(
      { bookingId: booking.id, attendance },
      { onSuccess: () => tell(t("completed")), onError: tellError },
    );
  const { subject } = booking;
  return (
    <>
      <Button
        aria-label={t("noShowOf", { subject })}
        isPending={isPending && variables.attendance === "no_show"}
        isDisabled={isPending}
        onPress={() => say("no_show")}
      >
        <UserRoundX className="size-4.5" aria-hidden />
        {words("attendance.no_show")}
      </Button>
      <Button
        look="primary"
        aria-label={t("attendedOf", { subject })}
        isPending={isPending && variables.attendance === "attended"}
        isDisabled={isPending}
        onPress={() => say("attended")}
      >
        <Check className="size-4.5" aria-hidden />
        {words("attendance.attended")}
      </Button>
    </>
  );
}
