// What the address of the page says.
const parts = ["group", "course", "class", "student"] as const;
export type Part = (typeof parts)[number];

/** Of which group, course, class or student, or of all; over how many weeks; by what, and on which page. */
export type StatisticsSearch = { of?: Part; id?: string; by?: Part; weeks?: number; page?: number };

export const spans = [4, 12, 26, 52] as const;

export function searchOf({ of, id, by, weeks, page }: Record<string, unknown>): StatisticsSearch {
  const kind = parts.find((one) => one === of);
  const shown = parts.find((one) => one === by);
  const span = spans.find((one) => one === weeks);
  return {
    ...(kind && typeof id === "string" && id !== "" ? { of: kind, id } : {}),
    ...(shown ? { by: shown } : {}),
    ...(span ? { weeks: span } : {}),
    ...(typeof page === "number" && page > 1 ? { page } : {}),
  };
}
