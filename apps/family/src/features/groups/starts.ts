// Times for lessons of a group: one after the other, so many a day, on following days.

export function startsOf(
  first: Date,
  { minutes, aDay, count }: { minutes: number; aDay: number; count: number },
): Date[] {
  return Array.from({ length: Math.min(500, count) }, (_, index) => {
    // Days as the calendar has them: the hour stays where clocks change.
    const start = new Date(first);
    start.setDate(start.getDate() + Math.floor(index / aDay));
    return new Date(start.getTime() + (index % aDay) * minutes * 60_000);
  });
}
