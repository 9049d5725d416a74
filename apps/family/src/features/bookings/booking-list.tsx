import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { BookingRow } from "./booking-row.tsx";

type Props = {
  when: "upcoming" | "past";
  studentId: string | undefined;
  groupId: string | undefined;
  onRequest: (() => void) | undefined;
};

/** By day: those to come, the next first; those that are over, the last first. */
export function BookingList({ when, studentId, groupId, onRequest }: Props) {
  const t = useText("bookings");
  const { dayKey, longDay } = useFormats();
  const { infinite } = useHomeroom();
  // Asked for once: a moment that moves would make each look another question.
  const [now] = useState(() => new Date());
  const bookings = useInfiniteQuery(
    infinite.bookings.list({
      ...(when === "upcoming"
        ? { from: now, status: ["pending", "confirmed"], direction: "asc" }
        : { to: now, direction: "desc" }),
      ...(studentId ? { studentId } : {}),
      ...(groupId ? { groupId } : {}),
      limit: 20,
    }),
  );
  return (
    <Loaded query={bookings}>
      {({ pages }) => {
        const rows = pages.flatMap((one) => one.rows);
        if (rows.length === 0) {
          return (
            <Empty
              icon={<CalendarDays />}
              title={t(when === "upcoming" ? "emptyUpcoming" : "emptyPast")}
              action={
                when === "upcoming" &&
                onRequest && (
                  <Button look="primary" onPress={onRequest}>
                    {t("request")}
                  </Button>
                )
              }
            >
              {t(when === "past" ? "emptyPastText" : onRequest ? "emptyUpcomingText" : "emptyUpcomingTutor")}
            </Empty>
          );
        }
        const days = Map.groupBy(rows, ({ startsAt }) => dayKey(startsAt));
        return (
          <div className="flex flex-col gap-5">
            {[...days].map(([day, ofDay]) => (
              <section key={day} className="flex flex-col gap-2">
                <h2 className="px-1 text-sm font-bold text-soft">{longDay(ofDay[0]?.startsAt ?? day)}</h2>
                <ul className="flex flex-col gap-2">
                  {ofDay.map((booking) => (
                    <li key={booking.id}>
                      <BookingRow booking={booking} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <More of={bookings}>{t("loadMore")}</More>
          </div>
        );
      }}
    </Loaded>
  );
}
