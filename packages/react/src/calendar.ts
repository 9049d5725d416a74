// `@homeroom/react/calendar`: alerts as a calendar's file, as options of TanStack Query.
import type { Homeroom } from "@homeroom/client";
import type { ExportCalendarInput } from "@homeroom/client/calendar";
import type { PersonId } from "./keys.ts";
import { type Writing, whenCalled, writing } from "./mutation.ts";

/**
 * For `useMutation`, as one person.
 *
 * @example
 * const { mutate } = useMutation(calendarMutations(useHomeroom()).exportCalendar());
 */
export function calendarMutations(as: { homeroom: Homeroom; personId: PersonId }): {
  exportCalendar: () => Writing<ExportCalendarInput, string>;
} {
  const load = () => import("@homeroom/client/calendar");
  return {
    exportCalendar: writing(
      as,
      ["calendar", "exportCalendar"],
      [],
      whenCalled(load, ({ exportCalendar }, homeroom, input: ExportCalendarInput) =>
        exportCalendar(homeroom, input),
      ),
    ),
  };
}
