// What notifications say, in each language.
import { expect, test } from "vitest";
import { accessExplanation } from "../../src/access/rows.ts";
import { type AccessExplanation, Constants, type Notification } from "../../src/index.ts";
import { ar } from "../../src/texts/ar.ts";
import { de } from "../../src/texts/de.ts";
import { en } from "../../src/texts/en.ts";
import { es } from "../../src/texts/es.ts";
import { fr } from "../../src/texts/fr.ts";
import { describe, describeAccess } from "../../src/texts/index.ts";
import { someId } from "../support/fake-server.ts";

const about = (key: Notification["key"], more: Partial<Notification> = {}): Notification => ({
  id: someId,
  key,
  studentId: someId,
  studentName: "Mia",
  subjectType: "booking",
  subjectId: someId,
  data: {},
  createdAt: "2026-09-01T15:00:00+00:00",
  readAt: null,
  subjectName: null,
  ...more,
});
const mia = "\u2068Mia\u2069";

test.each([en, de, es, fr, ar])("every kind has a sentence of its own in $locale", (texts) => {
  const said = Constants.public.Enums.notification_key.map((key) => describe(about(key), texts));
  expect(new Set(said).size).toBe(said.length);
  expect(said.every((one) => one !== "" && one !== texts.messages["other"])).toBe(true);
});

test("a change has its words, and one that this version does not know is a change", () => {
  expect(describe(about("BOOKING_CHANGED", { data: { change: "lapsed" } }), en)).toBe(
    `A lesson for ${mia} was not confirmed in time`,
  );
  expect(describe(about("BOOKING_CHANGED", { data: { change: "moved" } }), en)).toBe(
    `A lesson for ${mia} has changed`,
  );
  expect(describe(about("LINK_CHANGED", { data: { change: "guardian_pending" } }), fr)).toContain(mia);
});

test("an average is a percentage as the language writes it", () => {
  const low = about("PARENT_CHILD_LOW_GRADE", { data: { meanPercentage: 48 } });
  expect(describe(low, en)).toBe(`The average of ${mia} is 48%, below passing`);
  expect(describe(low, de)).toMatch(/48\s%/);
});

test("who has no name here is named in words", () => {
  expect(describe(about("PARENT_CHILD_GRADED", { studentName: null }), en)).toBe(
    "New grade for \u2068a student\u2069",
  );
});

const explained = (reason: AccessExplanation["reason"]): AccessExplanation => ({
  rightName: "book",
  allowed: reason === "link_holds",
  reason,
  linkedAt: "2026-09-01T12:00:00+00:00",
});

test.each([en, de, es, fr, ar])("every reason of access has a sentence of its own in $locale", (texts) => {
  const said = Constants.public.Enums.access_reason.map((reason) => describeAccess(explained(reason), texts));
  expect(new Set(said).size).toBe(said.length);
  expect(said.every((one) => one !== "" && one !== texts.messages["access.other"])).toBe(true);
});

test("a reason that holds says since when, and one that this version does not know says so", () => {
  expect(describeAccess(explained("link_holds"), en)).toBe(
    "The link of September 1, 2026 includes this right.",
  );
  expect(describeAccess(explained("link_holds"), de)).toContain("1. September 2026");
  const newer: unknown = { ...explained("no_link"), reason: "moon_phase" };
  if (!isExplanation(newer)) throw new Error("Not an explanation.");
  expect(describeAccess(newer, en)).toBe(en.messages["access.other"]);
});

/** As a newer server answers it: the schema lets unknown reasons pass. */
function isExplanation(value: unknown): value is AccessExplanation {
  return accessExplanation.safeParse(value).success;
}
