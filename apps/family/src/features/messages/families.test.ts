import type { Thread } from "@homeroom/client";
import { describe, expect, it } from "vitest";
import { byFamily } from "./families.ts";

const thread = (threadId: string, studentId: string, otherId: string): Thread => ({
  threadId,
  studentId,
  otherId,
  conversationKey: threadId,
  studentName: studentId.toUpperCase(),
  otherName: null,
  otherAvatarUrl: null,
  otherRole: "PARENT",
  mySide: "staff",
  canSend: true,
  lastSeq: 0,
  lastSenderId: null,
  lastMessagePreview: null,
  lastMessageAt: null,
  unreadCount: 0,
  otherReadSeq: 0,
  withdrawnCount: 0,
  pinnedAt: null,
  snoozedUntil: null,
  mutedAt: null,
});
const shape = (threads: Thread[]) =>
  byFamily(threads).map((family) => [
    family.students.map(({ id }) => id).join(" "),
    family.threads.map(({ threadId }) => threadId).join(" "),
  ]);

describe("conversations by family", () => {
  it("puts two guardians of a student together, and two students of a guardian", () => {
    expect(
      shape([
        thread("1", "mia", "bob"),
        thread("2", "zoe", "kim"),
        thread("3", "mia", "ann"),
        thread("4", "leo", "bob"),
      ]),
    ).toEqual([
      ["mia leo", "1 3 4"],
      ["zoe", "2"],
    ]);
  });

  it("joins families that a later conversation shows to be one, in the order of the newest", () => {
    expect(shape([thread("1", "mia", "bob"), thread("2", "leo", "ann"), thread("3", "leo", "bob")])).toEqual([
      ["mia leo", "1 2 3"],
    ]);
  });

  it("keeps families apart that share nobody", () => {
    expect(shape([])).toEqual([]);
    expect(shape([thread("1", "mia", "bob"), thread("2", "zoe", "kim")])).toHaveLength(2);
  });
});
