// Disclosures: what is asked for, and rows as the API sends them.
import { expect, test } from "vitest";
import {
  correctDisclosure,
  disclosuresOf,
  listDisclosures,
  recordDisclosure,
} from "../../src/privacy/disclosures.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";

test("a family lists what left about one student", async () => {
  const row = {
    id: someId,
    student_id: someId,
    disclosed_on: "2026-03-02",
    source: "recorded",
    basis: "court_order",
    recipient: "Court",
    contents: "Grades",
    is_correction: false,
    is_retracted: false,
  };
  const { homeroom, sent } = fakeServer(() => json([row]));
  const { data } = await listDisclosures(homeroom, { studentId: someId });
  expect(data?.rows[0]).toMatchObject({ disclosedOn: "2026-03-02", recipient: "Court", isRetracted: false });
  expect(sent[0]?.url.searchParams.get("student_id")).toBe(`eq.${someId}`);
});

test("a school reads, records and corrects", async () => {
  const { homeroom, sent } = fakeServer(({ url }) =>
    json(url.pathname.endsWith("list_disclosures") ? [] : someId),
  );
  const given = { recipient: "Court", basis: "court_order", contents: "Grades" } as const;
  expect((await disclosuresOf(homeroom, { studentId: someId, page: 2 })).data).toEqual([]);
  expect((await recordDisclosure(homeroom, { studentId: someId, ...given, withhold: true })).data).toBe(
    someId,
  );
  expect((await correctDisclosure(homeroom, { disclosureId: someId, retract: true })).data).toBe(someId);
  expect(sent.map(({ body }) => body)).toEqual([
    { p_student_id: someId, p_limit: 50, p_offset: 50 },
    {
      p_student_id: someId,
      p_recipient: "Court",
      p_basis: "court_order",
      p_contents: "Grades",
      p_withhold: true,
    },
    { p_disclosure_id: someId, p_retract: true },
  ]);
});

test("a file of who works with the student is not recorded by hand", async () => {
  const { homeroom, sent } = fakeServer(() => json(someId));
  const given = { studentId: someId, recipient: "Court", basis: "work", contents: "Grades" } as const;
  expect((await recordDisclosure(homeroom, given)).error?.code).toBe("validation.failed");
  expect(sent).toHaveLength(0);
});
