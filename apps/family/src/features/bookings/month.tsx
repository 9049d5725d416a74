import { useHomeroom } from "@homeroom/react";
import { type CalendarDate, endOfMonth, startOfMonth, today } from "@internationalized/date";
import { keepPreviousData } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Button, Calendar, CalendarCell, CalendarGrid, Heading } from "react-aria-components";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { useTimeZone } from "../../shared/lib/time-zone.ts";
import { Card } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { BookingRow } from "./booking-row.tsx";

/** A month, and beside it the lessons of the chosen day. */
type Props = { studentId: string | undefined; groupId: string | undefined };

export default function Month({ studentId, groupId }: Props) {
  const t = useText("bookings");
  const timeZone = useTimeZone();
  const { dayKey, plainLongDay } = useFormats();
  const { infinite } = useHomeroom();
  const [chosen, setChosen] = useState<CalendarDate>(() => today(timeZone));
  const [focused, setFocused] = useState<CalendarDate>(chosen);
  const first = startOfMonth(focused);
  const bookings = useAll({
    ...infinite.bookings.list({
      from: first.toDate(timeZone),
      to: endOfMonth(focused).add({ days: 1 }).toDate(timeZone),
      status: ["pending", "confirmed", "completed"],
      ...(studentId ? { studentId } : {}),
      ...(groupId ? { groupId } : {}),
      limit: 200,
    }),
    placeholderData: keepPreviousData,
  });
  const days = Map.groupBy(bookings.data ?? [], ({ startsAt }) => dayKey(startsAt));
  const ofDay = days.get(chosen.toString()) ?? [];
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1.2fr_1fr]">
      <Card>
        <Calendar
          aria-label={t("title")}
          value={chosen}
          onChange={setChosen}
          focusedValue={focused}
          onFocusChange={setFocused}
          className="w-full"
        >
          <header className="flex items-center justify-between pb-3">
            <Button
              slot="previous"
              className="focus-ring grid size-11 cursor-pointer place-items-center rounded-xl hover:bg-hover"
            >
              <ChevronLeft className="size-5 rtl:-scale-x-100" aria-hidden />
            </Button>
            <Heading className="text-lg font-bold" />
            <Button
              slot="next"
              className="focus-ring grid size-11 cursor-pointer place-items-center rounded-xl hover:bg-hover"
            >
              <ChevronRight className="size-5 rtl:-scale-x-100" aria-hidden />
            </Button>
          </header>
          <CalendarGrid className="w-full border-separate border-spacing-0.5 [&_th]:pb-1 [&_th]:text-xs [&_th]:font-semibold [&_th]:text-soft">
            {(date) => {
              const lessons = days.get(date.toString()) ?? [];
              return (
                <CalendarCell
                  date={date}
                  className="focus-ring flex aspect-square max-h-16 w-full cursor-pointer flex-col items-center justify-center gap-1 rounded-xl tabular-nums hover:bg-hover outside-month:hidden selected:bg-brand selected:text-on-brand"
                >
                  {({ formattedDate }) => (
                    <>
                      {formattedDate}
                      <span className="flex h-1.5 gap-0.5">
                        {lessons.slice(0, 3).map((lesson) => (
                          <span
                            key={lesson.id}
                            className={`size-1.5 rounded-full ${lesson.status === "pending" ? "bg-sun" : "bg-good"} ring-1 ring-card`}
                          />
                        ))}
                      </span>
                      {lessons.length > 0 && (
                        <span className="sr-only">{t("countOnDay", { count: lessons.length })}</span>
                      )}
                    </>
                  )}
                </CalendarCell>
              );
            }}
          </CalendarGrid>
        </Calendar>
      </Card>
      <section aria-live="polite" className="flex flex-col gap-2">
        <h2 className="px-1 font-bold">{t("lessonsOn", { day: plainLongDay(chosen.toString()) })}</h2>
        <Loaded query={bookings}>
          {() =>
            ofDay.length === 0 ? (
              <p className="px-1 text-soft">{t("emptyDay")}</p>
            ) : (
              <ul className="flex flex-col gap-2">
                {ofDay.map((booking) => (
                  <li key={booking.id}>
                    <BookingRow booking={booking} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </div>
  );
}
