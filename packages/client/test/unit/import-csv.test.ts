import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type ImportStudentsInput, importCsv } from "../../src/family/csv.ts";
import { unwrap } from "../../src/index.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";

const batch = z.object({ p_rows: z.array(z.record(z.string(), z.json())) });

async function importing(csv: string, defaults?: ImportStudentsInput["defaults"]) {
  const server = fakeServer(({ body }) =>
    json(batch.parse(body).p_rows.map((_, index) => ({ index, invitation_id: someId, error: null }))),
  );
  const { data, error } = await importCsv(server.homeroom, { csv, defaults });
  return { report: data, error, sent: server.sent.flatMap(({ body }) => batch.parse(body).p_rows) };
}

const full = {
  student_email: "mia@example.com",
  is_13_plus: true,
  relation: "MOTHER",
  rights: ["book", "message"],
};

describe("headers and values are taken as people write them", () => {
  test.each([
    [
      "the database's names",
      "student_email,is_13_plus,relation,rights\nmia@example.com,true,MOTHER,book|message",
    ],
    ["the SDK's names", "studentEmail,is13Plus,relation,rights\nmia@example.com,true,MOTHER,book|message"],
    [
      "a spreadsheet's",
      '\uFEFFE-Mail;"13+";Relation;Rights\r\n mia@example.com ;Yes;mother;"Book, Message"\r\n',
    ],
    [
      "other columns between",
      'Name,Email,Class,13 or older,relation,rights\n"Baker, Mia",mia@example.com,7b,x,Mother,book message',
    ],
    [
      "lists as the API writes them",
      'email,is_13_plus,relation,rights\nmia@example.com,1,MOTHER,"[""book"",""message""]"',
    ],
    [
      "lists as Postgres writes them",
      'email,is_13_plus,relation,rights\nmia@example.com,t,MOTHER,"{book,message}"',
    ],
  ])("%s", async (_, csv) => {
    const { sent, report } = await importing(csv);
    expect(sent).toEqual([full]);
    expect(report).toMatchObject({ invited: 1, refused: 0, rows: [{ line: 2, student: "mia@example.com" }] });
  });

  test("a number; where a line has both, the address counts", async () => {
    const csv = "email,phone,is_13_plus\n,'+15551234567,y\nmia@example.com,+15557654321,y";
    const { sent } = await importing(csv);
    expect(sent).toEqual([
      { student_phone: "+15551234567", is_13_plus: true },
      { student_email: "mia@example.com", is_13_plus: true },
    ]);
  });

  test.each([
    ["+49 (0)151 12345678", undefined, "+4915112345678"],
    ["0151 / 123 456 78", "DE", "+4915112345678"],
    ["0049 151 12345678", "DE", "+4915112345678"],
    ["+44 (0) 20 7946 0958", "DE", "+442079460958"],
    ["+1 (555) 123-4567", undefined, "+15551234567"],
  ])("the number %s, of %s, is %s", async (written, country, number) => {
    const { sent } = await importing(`phone\n${written}`, { country });
    expect(sent).toEqual([{ student_phone: number, is_13_plus: false }]);
  });

  test.each(["0151 12345678", "+49151", "+49 151 12345678 ext 5", "ask the office"])(
    "the number %s is nobody's, and only its line is refused",
    async (written) => {
      const { sent, report } = await importing(`email;phone\n;${written}\na@example.com;`);
      expect(sent).toHaveLength(1);
      expect(report?.rows[0]).toMatchObject({
        status: "refused",
        student: written,
        message: "phone: a number with the code of its country, such as +49 151 23456789.",
      });
    },
  );

  test.each([
    ["sep=;\nStudent E-mail Address;13+\nmia@example.com;yes"],
    ["Nombre,Correo electrónico,13+\nMia,mia@example.com,yes"],
    ["Name\tE-Mail-Adresse\t13+\nMia\tmia@example.com\tyes"],
    // A parent's address beside it is not taken for the student's.
    ["Email,Student Email,13+\nmother@example.com,mia@example.com,yes"],
    ["Student's e-mail,Parent email,13+\nmia@example.com,mother@example.com,yes"],
  ])("headers as in %j", async (csv) => {
    const { sent } = await importing(csv);
    expect(sent).toEqual([{ student_email: "mia@example.com", is_13_plus: true }]);
  });

  test("defaults hold for what a line leaves empty, and for nothing else", async () => {
    const csv = "email,is_13_plus,relation,rights\na@example.com,,,\nb@example.com,no,OTHER,book";
    const { sent } = await importing(csv, { is13Plus: true, relation: "FATHER", rights: ["message"] });
    expect(sent).toEqual([
      { student_email: "a@example.com", is_13_plus: true, relation: "FATHER", rights: ["message"] },
      { student_email: "b@example.com", is_13_plus: false, relation: "OTHER", rights: ["book"] },
    ]);
  });

  test("an age that nobody confirmed is not made up", async () => {
    const { sent } = await importing("email\na@example.com");
    expect(sent).toEqual([{ student_email: "a@example.com", is_13_plus: false }]);
  });
});

test("every line has its outcome; a bad one stops no other", async () => {
  const csv = [
    "email,is_13_plus,relation,rights",
    "a@example.com,yes,,",
    "nonsense,yes,,",
    '"b@example.com"x,yes,,',
    ",yes,,",
    ", ,,",
    "c@example.com,perhaps,,",
    "d@example.com,yes,AUNT,",
    "e@example.com,yes,,everything",
    '"never closed,yes,,',
    "f@example.com",
    "'=g@example.com,yes,,",
  ].join("\n");
  const { report, sent } = await importing(csv, { is13Plus: true });
  expect(
    report?.rows.map((row) => [row.line, row.student, row.status === "refused" ? row.code : row.status]),
  ).toEqual([
    [2, "a@example.com", "invited"],
    [3, "nonsense", "validation.failed"],
    [4, null, "validation.failed"],
    [5, null, "validation.failed"],
    [7, "c@example.com", "validation.failed"],
    [8, "d@example.com", "validation.failed"],
    [9, "e@example.com", "validation.failed"],
    [10, null, "validation.failed"],
    [11, "f@example.com", "invited"],
    [12, "=g@example.com", "invited"],
  ]);
  expect(report).toMatchObject({ invited: 3, refused: 7 });
  expect(report?.rows[5]).toMatchObject({ message: "relation: FATHER, MOTHER, GUARDIAN or OTHER." });
  expect(sent.map(({ student_email }) => student_email)).toEqual([
    "a@example.com",
    "f@example.com",
    "=g@example.com",
  ]);
});

test("a file without a single good line sends nothing", async () => {
  const { report, sent } = await importing("email\nnope\n");
  expect(report).toMatchObject({ invited: 0, refused: 1 });
  expect(sent).toEqual([]);
});

describe("a file that is no list of students is refused as a whole", () => {
  test.each([
    ["no known column", "name,class\nMia,7b"],
    ["the same column twice", "email,E-Mail\na@example.com,b@example.com"],
    ["a broken first line", '"email\na@example.com'],
    ["only a header", "email,phone\n\n"],
    ["nothing", "\n"],
    ["too many lines", `email\n${"a@example.com\n".repeat(5001)}`],
  ])("%s", async (_, csv) => {
    const { error, sent } = await importing(csv);
    expect(error).toMatchObject({ code: "validation.failed", detail: [{ field: "csv" }] });
    expect(sent).toEqual([]);
  });
});

test("an exported list can be imported again", async () => {
  const csv =
    "full_name,email,date_of_birth,relation,rights,active_booking_count,linked_at,student_id,link_id\r\n" +
    "'=Mia,mia@example.com,2011-03-14,MOTHER,book|message,0,2026-09-01T15:00:00+00:00,x,y\r\n";
  expect((await importing(csv, { is13Plus: true })).sent).toEqual([full]);
});

test("unwrapped, a refusal throws", async () => {
  const server = fakeServer(() => json([]));
  await expect(unwrap(importCsv(server.homeroom, { csv: "x" }))).rejects.toThrow("The first line must name");
});
