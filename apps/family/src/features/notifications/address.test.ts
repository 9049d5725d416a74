import type { Notification } from "@homeroom/client";
import { expect, it } from "vitest";
import { addressOf } from "./address.ts";

const linkChanged = (side: string): Notification => ({
  id: "1",
  key: "LINK_CHANGED",
  studentId: null,
  subjectType: "link",
  subjectId: null,
  data: { change: "created", side },
  createdAt: "2026-01-01T00:00:00Z",
  readAt: null,
  studentName: null,
  subjectName: null,
});

it("leads each side of a link to the page where it has its links", () => {
  expect(
    ["guardian", "client", "agent", "student", "school"].map((side) => addressOf(linkChanged(side), false)),
    "A tutor or an agent has students and clients, and no family page.",
  ).toEqual(["/students", "/students", "/clients", "/family", undefined]);
});
