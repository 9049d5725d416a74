import { expect, expectTypeOf, test } from "vitest";
import { type Link, unwrap } from "../../src/index.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";

const accept = (answer: unknown) =>
  fakeServer(() => json(answer)).homeroom.invitations.accept({ invitationId: someId });

const link = {
  id: someId,
  source_profile_id: someId,
  target_profile_id: someId,
  relationship_type: "GUARDIAN",
  status: "ACTIVE",
  relation: "FATHER",
  is_primary: true,
  rights: ["view_progress"],
  metadata: {},
  created_at: "2026-09-01T15:00:00+00:00",
  updated_at: "2026-09-01T15:00:00+00:00",
};

test("accepting answers the link", async () => {
  expect(await unwrap(accept(link))).toMatchObject({ id: someId, rights: ["view_progress"] });
});

test.each([
  ["null", null],
  ["a row of nulls, as a function without a row answers", { ...mapToNull(link) }],
])("accepting what makes no link is no error: %s", async (_, answer) => {
  const link = await unwrap(accept(answer));
  expectTypeOf(link).toEqualTypeOf<Link | null>();
  expect(link).toBeNull();
});

test("half a link is not an answer", async () => {
  expect((await accept({ ...link, rights: null })).error?.code).toBe("response.invalid");
});

function mapToNull(row: object) {
  return Object.fromEntries(Object.keys(row).map((key) => [key, null]));
}
