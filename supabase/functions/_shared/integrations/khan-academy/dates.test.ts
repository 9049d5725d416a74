import { describe, expect, it } from "vitest";
import { orderOf, readDate } from "./dates.ts";

const now = Date.UTC(2026, 10, 30, 5);

describe("readDate", () => {
  it.each([
    ["2026-09-12", "2026-09-12T12:00:00.000Z"],
    ["2026-09-12 17:30", "2026-09-12T17:30:00.000Z"],
    ["2026-09-12T17:30:59.123Z", "2026-09-12T17:30:00.000Z"],
    ["2026-09-12T17:30:00+00:00", "2026-09-12T17:30:00.000Z"],
    ["Sep 12, 2026 11:59 PM", "2026-09-12T23:59:00.000Z"],
    ["Sept. 12, 2026", "2026-09-12T12:00:00.000Z"],
    ["Saturday, September 12th, 2026 at 12:05 a.m.", "2026-09-12T00:05:00.000Z"],
    ["12 Sep 2026", "2026-09-12T12:00:00.000Z"],
    ["12-Sep-26", "2026-09-12T12:00:00.000Z"],
    ["2026 Sep 12", "2026-09-12T12:00:00.000Z"],
    ["12. September 2026, 23:59", "2026-09-12T23:59:00.000Z"],
    ["12. März 2026", "2026-03-12T12:00:00.000Z"],
    ["12 de septiembre de 2026 a las 17:30", "2026-09-12T17:30:00.000Z"],
    ["12 sept 2026", "2026-09-12T12:00:00.000Z"],
    ["1 août 2026", "2026-08-01T12:00:00.000Z"],
    ["12/9/26", "2026-12-09T12:00:00.000Z"],
    ["9/12/2026 11:59 PM", "2026-09-12T23:59:00.000Z"],
    ["12.09.2026", "2026-09-12T12:00:00.000Z"],
    ["12.09.26", "2026-09-12T12:00:00.000Z"],
    ["12.9.2026 23:59:00", "2026-09-12T23:59:00.000Z"],
  ])("%s", (text, at) => {
    expect(readDate(text, "month first", now)?.at).toBe(at);
  });

  it("a date without a year is the nearest one, and keeps its name when the year turns", () => {
    expect(readDate("Sep 12th, 11:59 PM", "month first", now)).toEqual({
      at: "2026-09-12T23:59:00.000Z",
      day: "09-12",
    });
    expect(readDate("Jan 9", "month first", now)).toEqual({ at: "2027-01-09T12:00:00.000Z", day: "01-09" });
    expect(readDate("Feb 29", "month first", Date.UTC(2028, 5, 1))?.at).toBe("2028-02-29T12:00:00.000Z");
    expect(readDate("Feb 29", "month first", Date.UTC(2026, 5, 1))).toBeUndefined();
  });

  it.each([
    "soon",
    "12",
    "Sep",
    "2026-02-30",
    "Feb 30, 2026",
    "2026",
    "9/12/1026",
    "Sep 12, 2026 25:00",
    "1/2/3/4",
    "Sep Oct 12",
  ])("%s is no date", (text) => {
    expect(readDate(text, "month first", now)).toBeUndefined();
  });
});

describe("orderOf", () => {
  const dates = (...texts: string[]) => texts.map((text) => ({ text, isPast: false }));
  it("one date that can only be read in one order decides for all of the file", () => {
    expect(orderOf(dates("3/4/2026", "25/4/2026"), "month first", now)).toBe("day first");
    expect(orderOf(dates("3/4/2026", "4/25/2026"), "day first", now)).toBe("month first");
    expect(orderOf(dates("3/4/2026", "Sep 25, 2026", "soon"), "day first", now)).toBe("day first");
  });
  it("work is not done in the future", () => {
    expect(orderOf([{ text: "1/12/2026", isPast: true }], "day first", now)).toBe("month first");
    expect(orderOf([{ text: "1/12/2026", isPast: false }], "day first", now)).toBe("day first");
  });
  it("a date that is none in either order says nothing", () => {
    expect(orderOf(dates("30/2/2026", "1/0/1900", "4/25/2026"), "day first", now)).toBe("month first");
  });

  it("without an order, dates that say their own are read", () => {
    expect(readDate("2026-04-25", undefined, now)?.day).toBe("2026-04-25");
    expect(readDate("Apr 25, 2026", undefined, now)?.day).toBe("2026-04-25");
    expect(readDate("4/5/2026", undefined, now)).toBeUndefined();
  });

  it("dates that contradict each other have no order", () => {
    expect(orderOf(dates("25/4/2026", "4/25/2026"), "day first", now)).toBeUndefined();
  });
});
