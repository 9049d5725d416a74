// Why one's own account is paused: rows as the API sends them.
import { expect, test } from "vitest";
import { readPause } from "../../src/consents/pauses.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";

test("a paused person reads why, and whom they may block", async () => {
  const guardian = { link_id: someId, full_name: null, relation: "MOTHER" };
  const row = { student_id: someId, state: "missing", asked_at: null, next_at: null, guardians: [guardian] };
  const { homeroom } = fakeServer(() => json([row]));
  const { data } = await readPause(homeroom);
  expect(data).toEqual({
    studentId: someId,
    state: "missing",
    askedAt: null,
    nextAt: null,
    guardians: [{ linkId: someId, fullName: null, relation: "MOTHER" }],
  });
});

test("an account that is not paused has no row", async () => {
  const { homeroom } = fakeServer(() => json([]));
  expect(await readPause(homeroom)).toEqual({ data: null, error: null });
});
