import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCsv, importCsv } from "../../src/family/csv.ts";
import { type ListStudentsInput, unwrap } from "../../src/index.ts";
import { parseCsv } from "../../src/platform/csv/parse.ts";
import { unescapeFormula } from "../../src/platform/csv/write.ts";
import { type Person, startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;
let bob: Person;
let eve: Person;
let dana: Person;
let mia: Person;

beforeAll(async () => {
  town = await startTown();
  [bob, eve, dana, mia] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Eve Evans", ["client"]),
    town.person("Dana Diaz", ["tutor"]),
    town.person("Mia Baker", ["student"]),
  ]);
});
afterAll(() => town.stop());

/** Children without accounts, linked to somebody. */
async function children(guardian: Person, names: string[]): Promise<void> {
  for (const fullName of names) {
    const child = { fullName, guardianId: guardian.id, consent: "Form" };
    await unwrap(town.operator.admin.createPlaceholderStudent(child));
  }
}

const hostile = [
  '=HYPERLINK("http://evil.example","x")',
  "@SUM(1,2)",
  "+1 Mia",
  "-1 Mia",
  'a,"b";c',
  "100% *mia* (x.y) [z] {1}",
  "back\\slash_under",
  "Bäcker-Özgür 😀",
  "O'Neill; drop table",
  "true",
];

describe("the list", () => {
  let carol: Person;
  const names = async (input: ListStudentsInput) =>
    (await unwrap(carol.homeroom.students.list(input))).rows.map(({ fullName }) => fullName);

  beforeAll(async () => {
    carol = await town.person("Carol Chen", ["client"]);
    await children(carol, hostile);
  });

  test.each(hostile)("finds %s by any part of it, and nothing else", async (name) => {
    expect(await names({ search: name })).toEqual([name]);
    expect(await names({ search: name.toUpperCase() })).toEqual([name]);
    const letters = Array.from(name);
    for (const part of [letters.slice(1), letters.slice(0, -1)]) {
      expect(await names({ search: part.join("") })).toContain(name);
    }
  });

  test.each([
    ["%", "100% *mia* (x.y) [z] {1}"],
    ["*", "100% *mia* (x.y) [z] {1}"],
    ["_", "back\\slash_under"],
    ["\\", "back\\slash_under"],
    [",", '=HYPERLINK("http://evil.example","x")', "@SUM(1,2)", 'a,"b";c'],
    ['"', '=HYPERLINK("http://evil.example","x")', 'a,"b";c'],
    ["'", "O'Neill; drop table"],
    ["x.y)", "100% *mia* (x.y) [z] {1}"],
    ["mia", "+1 Mia", "-1 Mia", "100% *mia* (x.y) [z] {1}"],
    ["m.a"],
    ["m*a"],
    ["m_a"],
    ["x),link_id.not.is.null"],
  ])("takes %s literally", async (search, ...found) => {
    expect((await names({ search })).toSorted()).toEqual(found.toSorted());
  });

  test.each(["\u0000", "\ud83d", "\u202e"])("finds nobody by %j, which no name can hold", async (search) => {
    expect(await names({ search })).toEqual([]);
  });

  test("finds by address too", async () => {
    await town.link(eve, mia, "MOTHER");
    const { rows } = await unwrap(eve.homeroom.students.list({ search: "mia.baker@EXAMPLE" }));
    expect(rows.map(({ studentId }) => studentId)).toEqual([mia.id]);
  });

  test("is sorted either way, and the same on every page", async () => {
    const all = await names({ sort: "fullName" });
    expect(all).toHaveLength(hostile.length);
    expect(await names({ sort: "fullName", direction: "desc" })).toEqual(all.toReversed());
    expect(await names({ sort: "linkedAt" })).toEqual(hostile);
    const pages = [1, 2, 3].map((page) => names({ sort: "fullName", page, limit: 4 }));
    expect((await Promise.all(pages)).flat()).toEqual(all);
    expect(await names({ offset: 8 })).toEqual(all.slice(8));
    for (const sort of ["email", "dateOfBirth", "relation", "activeBookingCount"] as const) {
      expect(await names({ sort })).toHaveLength(hostile.length);
    }
  });

  test("counts all pages, also behind the last one", async () => {
    const inputs = [{ limit: 3 }, { page: 4, limit: 3 }, { page: 50 }, { search: "mia", limit: 1 }];
    const counts = inputs.map((input) => ({ ...input, count: true }));
    const pages = await Promise.all(counts.map((input) => unwrap(carol.homeroom.students.list(input))));
    expect(pages.map(({ rows, count }) => [rows.length, count])).toEqual([
      [3, 10],
      [1, 10],
      [0, 10],
      [1, 3],
    ]);
  });

  test("is one's own", async () => {
    const [first] = (await unwrap(carol.homeroom.students.list())).rows;
    const studentId = first?.studentId ?? "";
    expect(await unwrap(carol.homeroom.students.get({ studentId }))).toEqual(first);
    expect((await bob.homeroom.students.get({ studentId })).error).toMatchObject({
      code: "student.not_found",
    });
    expect((await bob.homeroom.students.children({ guardianId: carol.id })).error).toMatchObject({
      code: "permission.denied",
    });
    expect(await unwrap(carol.homeroom.students.children({ guardianId: carol.id }))).toHaveLength(10);
  });

  test("is exported as CSV that no spreadsheet runs, and that says the same", async () => {
    const csv = await unwrap(exportCsv(carol.homeroom, { sort: "linkedAt" }));
    const [header, ...records] = parseCsv(csv);
    expect(header).toMatchObject({
      fields: expect.arrayContaining(["full_name", "email", "rights", "link_id"]),
    });
    const cells = records.map((record) => (record.problem === null ? record.fields : []));
    expect(cells.map(([name = ""]) => unescapeFormula(name))).toEqual(hostile);
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells[0]?.[0]).toBe(`'${hostile[0]}`);
    expect(cells[0]?.[4]).toBe("view_progress|message|book|receive_alerts");
    const found = await unwrap(exportCsv(carol.homeroom, { search: "%" }));
    expect(parseCsv(found)).toHaveLength(2);
  });
});

test("a list longer than the API's pages is exported whole", async () => {
  const many = await town.person("Many Children", ["client"]);
  // Past all triggers: more students than a guardian may have.
  await town.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      with child as (
        insert into public.profiles (full_name) select 'Child ' || n from generate_series(1, 2345) n returning id
      )
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
      select ${many.id}, id, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{book}' from child`;
  });
  expect((await unwrap(many.homeroom.students.list({ limit: 200, count: true }))).count).toBe(2345);
  const records = parseCsv(await unwrap(exportCsv(many.homeroom)));
  const names = records.map((record) => (record.problem === null ? record.fields[0] : ""));
  expect(new Set(names).size).toBe(2346);
});

describe("a link", () => {
  let linkId: string;
  beforeAll(async () => {
    linkId = await town.link(bob, mia, "FATHER");
  });

  test("says what the guardian is", async () => {
    const link = await unwrap(bob.homeroom.students.updateRelation({ linkId, relation: "GUARDIAN" }));
    expect(link).toMatchObject({
      id: linkId,
      sourceProfileId: bob.id,
      targetProfileId: mia.id,
      relationshipType: "GUARDIAN",
      relation: "GUARDIAN",
      status: "ACTIVE",
      metadata: { createdVia: "admin" },
    });
    const { error } = await dana.homeroom.students.updateRelation({ linkId, relation: "FATHER" });
    expect(error).toMatchObject({ code: "link.not_found", status: 404 });
  });

  test("lets a guardian correct the date of birth, and nobody else", async () => {
    const input = { studentId: mia.id, dateOfBirth: "2011-03-14" };
    expect(await unwrap(bob.homeroom.students.setDateOfBirth(input))).toBeNull();
    expect(await unwrap(bob.homeroom.students.get({ studentId: mia.id }))).toMatchObject(input);
    expect((await dana.homeroom.students.setDateOfBirth(input)).error).toMatchObject({
      code: "student.not_found",
    });
    const future = await bob.homeroom.students.setDateOfBirth({ ...input, dateOfBirth: "2999-01-01" });
    expect(future.error).toMatchObject({ code: "validation.failed", detail: [{ field: "dateOfBirth" }] });
  });

  test("does not end under active bookings unless it is said what becomes of them", async () => {
    const lesson = { tutorId: dana.id, studentId: mia.id, subject: "Algebra", ...tomorrow(1) };
    const booking = await unwrap(bob.homeroom.bookings.create(lesson));
    expect(await unwrap(bob.homeroom.students.get({ studentId: mia.id }))).toMatchObject({
      activeBookingCount: 1,
    });
    const { error } = await bob.homeroom.students.unlink({ linkId });
    expect(error).toMatchObject({ code: "link.has_active_bookings", status: 409, detail: [booking.id] });
    const stranger = await dana.homeroom.students.unlink({ linkId, onActiveBookings: "cancel" });
    expect(stranger.error).toMatchObject({ code: "link.not_found" });
    expect(await unwrap(bob.homeroom.students.unlink({ linkId, onActiveBookings: "cancel" }))).toEqual({
      linkId,
      unassigned: [],
      cancelled: [booking.id],
    });
    expect(await unwrap(bob.homeroom.bookings.get({ bookingId: booking.id }))).toMatchObject({
      status: "cancelled",
    });
    expect((await unwrap(bob.homeroom.students.list())).count).toBe(0);
  });
});

describe("inviting many", () => {
  let frank: Person;
  beforeAll(async () => {
    frank = await town.person("Frank Fox", ["client"]);
    await town.link(frank, mia);
  });

  test("from a file: every line has its outcome, and a bad one stops no other", async () => {
    const csv = [
      "\uFEFFName;E-Mail;13+;Relation;Rights",
      '"Eins; Kind";Eins@Example.com;vielleicht;;',
      "Zwei;zwei@example.com;yes;father;book message",
      "Drei;not-an-address;yes;;",
      "Vier;vier@example.com;no;;",
      `Selbst;${frank.email};yes;;`,
      `Mia;${mia.email};yes;;`,
      "Zwei noch einmal;ZWEI@example.com;yes;;",
      '"Ohne Ende;sechs@example.com;yes;;',
      "Sieben;'=sieben@example.com;yes;;",
      "Acht;acht@example.com\u0000;yes;;",
    ].join("\r\n");
    const report = await unwrap(importCsv(frank.homeroom, { csv }));
    expect(report.rows.map((row) => [row.line, row.status === "invited" ? row.student : row.code])).toEqual([
      [2, "validation.failed"],
      [3, "zwei@example.com"],
      [4, "validation.failed"],
      [5, "age.not_confirmed"],
      [6, "link.self"],
      [7, "link.exists"],
      [8, "invitation.exists"],
      [9, "validation.failed"],
      [10, "=sieben@example.com"],
      [11, "validation.failed"],
    ]);
    expect(report).toMatchObject({ invited: 2, refused: 8 });
    const sent = await unwrap(frank.homeroom.invitations.list({ direction: "sent" }));
    expect(sent.rows.map(({ inviteeEmail }) => inviteeEmail).toSorted()).toEqual([
      "=sieben@example.com",
      "zwei@example.com",
    ]);
    const second = sent.rows.find(({ inviteeEmail }) => inviteeEmail === "zwei@example.com");
    expect(second).toMatchObject({ relation: "FATHER", rights: ["message", "book"], kind: "student" });
  });

  test("more than one request takes: all are invited, up to the limit", async () => {
    const grace = await town.person("Grace Green", ["agent"]);
    // Only the limit of open invitations; the limits by hour and by address would come first.
    await town.sql`
      update private.settings
      set max_pending_invitations = 430, invitations_per_hour = 1000, invitation_addresses_per_day = 1000`;
    const students = Array.from({ length: 450 }, (_, n) => ({
      studentPhone: `+1555${1_000_000 + n}`,
      is13Plus: true,
    }));
    const outcomes = await unwrap(grace.homeroom.students.addMany({ students }));
    const codes = outcomes.map((outcome) => (outcome.status === "invited" ? "invited" : outcome.code));
    expect(codes.slice(0, 430).every((code) => code === "invited")).toBe(true);
    expect(codes.slice(430).every((code) => code === "invitation.limit_reached")).toBe(true);
    expect((await unwrap(grace.homeroom.invitations.list({ limit: 1, count: true }))).count).toBe(430);
  });

  test("needs a session and a role", async () => {
    const students = [{ studentEmail: "a@example.com", is13Plus: true }];
    expect((await town.stranger.students.addMany({ students })).error).toMatchObject({
      code: "auth.required",
    });
    expect(await unwrap(mia.homeroom.students.addMany({ students }))).toMatchObject([
      { status: "refused", code: "role.required" },
    ]);
  });
});
