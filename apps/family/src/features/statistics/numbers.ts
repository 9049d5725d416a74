// How the numbers of statistics are written, in tiles and tables.
import type { Statistics } from "@homeroom/client/statistics";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";

/** A number, or a dash where it is not shown to the reader. */
export function useNumber(): (value: number | null) => string {
  const { number } = useFormats();
  return (value) => (value === null ? "–" : number(value));
}

/** Percent, or a dash where nothing was recorded. */
export function useShare(): (value: number | null) => string {
  const { percent } = useFormats();
  return (value) => (value === null ? "–" : percent(value));
}

/** Columns that weeks and parts share. */
export function useColumns() {
  const t = useText("groups");
  const number = useNumber();
  const share = useShare();
  return {
    lessons: {
      id: "lessons",
      title: t("statistics.lessons"),
      cell: (row: Statistics) => number(row.lessons),
      isNumber: true,
    },
    results: [
      {
        id: "attendance",
        title: t("statistics.attendance"),
        cell: (row: Statistics) => share(row.attendancePercentage),
        isNumber: true,
      },
      {
        id: "mean",
        title: t("statistics.mean"),
        cell: (row: Statistics) => share(row.meanPercentage),
        isNumber: true,
      },
      {
        id: "goals",
        title: t("statistics.goals"),
        cell: (row: Statistics) => number(row.goalsReached),
        isNumber: true,
      },
    ],
  };
}
