import { describe, expect, test } from "vitest";
import { z } from "zod";
import { type AddStudentInput, unwrap } from "../../src/index.ts";
import { fakeServer, json, raised, type Sent, someId } from "../support/fake-server.ts";

const student = (n: number): AddStudentInput => ({ studentEmail: `s${n}@example.com`, is13Plus: true });
const batch = z.object({ p_rows: z.array(z.looseObject({ student_email: z.string() })) });
const rowsOf = ({ body }: Sent) => batch.parse(body).p_rows;

/** Invites everybody, but those whose address is listed in `errors`. */
const inviting =
  (errors: Record<string, string> = {}) =>
  (request: Sent) =>
    json(
      rowsOf(request).map(({ student_email }, index) => {
        const error = errors[student_email] ?? null;
        return { index, invitation_id: error ? null : someId, error };
      }),
    );

const invited = { status: "invited", invitationId: someId };

test("students go 200 at a time, and each has an outcome in its place", async () => {
  const server = fakeServer(
    inviting({ "s0@example.com": "link.exists", "s449@example.com": "brand.new_code" }),
  );
  const students = Array.from({ length: 450 }, (_, n) => student(n));
  const outcomes = await unwrap(server.homeroom.students.addMany({ students }));
  expect(server.sent.map((request) => rowsOf(request).length)).toEqual([200, 200, 50]);
  expect(outcomes).toHaveLength(450);
  expect(outcomes[0]).toEqual({ status: "refused", code: "link.exists", message: "You are already linked." });
  expect(outcomes[200]).toEqual(invited);
  expect(outcomes[449]).toMatchObject({ status: "refused", code: "unknown" });
});

test("a bad row is not sent and stops no other", async () => {
  const server = fakeServer(inviting());
  const students = [student(1), { studentEmail: "nope", is13Plus: true }, student(3)];
  const outcomes = await unwrap(server.homeroom.students.addMany({ students }));
  const problem = {
    status: "refused",
    code: "validation.failed",
    message: "studentEmail: Not an email address.",
  };
  expect(outcomes).toEqual([invited, problem, invited]);
  expect(server.sent[0]?.body).toEqual({
    p_rows: [
      { student_email: "s1@example.com", is_13_plus: true },
      { student_email: "s3@example.com", is_13_plus: true },
    ],
  });
});

test("only bad rows send nothing", async () => {
  const server = fakeServer(inviting());
  const outcomes = await unwrap(server.homeroom.students.addMany({ students: [{ is13Plus: true }] }));
  expect(outcomes).toMatchObject([{ status: "refused" }]);
  expect(server.sent).toEqual([]);
});

describe("when a request fails as a whole", () => {
  const students = Array.from({ length: 401 }, (_, n) => student(n));

  test("the first: nobody was invited, and that is the error", async () => {
    const server = fakeServer(() => raised(401, "auth.required"));
    const { data, error } = await server.homeroom.students.addMany({ students });
    expect(data).toBeNull();
    expect(error).toMatchObject({ code: "auth.required" });
  });

  test("a later one: who was invited is told, the others have its code, and no more is sent", async () => {
    const server = fakeServer((request, index) =>
      index === 0 ? inviting()(request) : raised(429, "rate.limited"),
    );
    const outcomes = await unwrap(server.homeroom.students.addMany({ students }));
    expect(outcomes.filter(({ status }) => status === "invited")).toHaveLength(200);
    expect(outcomes.slice(200).every((one) => one.status === "refused" && one.code === "rate.limited")).toBe(
      true,
    );
    expect(server.sent).toHaveLength(2);
  });

  test("an answer that leaves a row out is response.invalid", async () => {
    const server = fakeServer(() => json([{ index: 5, invitation_id: someId, error: null }]));
    const { error } = await server.homeroom.students.addMany({ students: [student(1)] });
    expect(error).toMatchObject({ code: "response.invalid" });
  });
});

test.each([0, 5001])("%i students are refused", async (length) => {
  const server = fakeServer(inviting());
  const students = Array.from({ length }, (_, n) => student(n));
  expect((await server.homeroom.students.addMany({ students })).error).toMatchObject({
    code: "validation.failed",
  });
});
