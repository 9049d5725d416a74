// Installed apps meet newer servers: values and columns that they do not know never fail a read.
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { unwrap } from "../../src/index.ts";
import { type RestError, toHomeroomError } from "../../src/platform/from-response.ts";
import { openEnums, rowSchema } from "../../src/platform/shape.ts";
import { fakeServer, json, rows, someId } from "../support/fake-server.ts";

const row = rowSchema({
  status: z.enum(["pending", "confirmed"]),
  attendance: z.nullable(z.enum(["attended", "no_show"])),
  rights: z.array(z.enum(["book", "message"])),
  place: z.optional(z.object({ level: z.enum(["campus", "school"]) })),
});

describe("a row of a newer server", () => {
  const known = { status: "pending", attendance: null, rights: ["book"], place: { level: "campus" } };

  test("keeps values that an enum has gained, also in lists and objects", () => {
    const newer = {
      status: "paid",
      attendance: "late",
      rights: ["book", "sign"],
      place: { level: "district" },
    };
    expect(row.parse(newer)).toEqual(newer);
  });

  test("loses the columns that this version does not know", () => {
    expect(row.parse({ ...known, room_number: 7 })).toEqual(known);
  });

  test("still fails when a value has the wrong type or is missing", () => {
    expect(row.safeParse({ ...known, status: 1 }).success).toBe(false);
    expect(row.safeParse({ ...known, rights: [null] }).success).toBe(false);
    expect(row.safeParse({ ...known, attendance: undefined }).success).toBe(false);
  });
});

describe("an error of a newer server", () => {
  const answered = (error: RestError) => toHomeroomError({ error, status: 409 });

  test("keeps the sentence that was written for people", () => {
    const raised = { code: "PT409", message: "booking.paid_already", details: "The lesson is paid already." };
    expect(answered(raised)).toMatchObject({ code: "unknown", message: "The lesson is paid already." });
    // As an edge function refuses.
    const refused = { message: "file.damaged", details: "The file cannot be read." };
    expect(answered(refused)).toMatchObject({ code: "unknown", message: "The file cannot be read." });
  });

  test("shows nothing that is for machines", () => {
    for (const error of [
      { code: "PT409", message: "booking.paid_already", details: '["7"]' },
      { code: "PT409", message: "booking.paid_already", details: "" },
      { code: "XX000", message: "cache lookup failed for type 7", details: "of relation profiles" },
      { code: "23502", message: 'null value in column "name"', details: "Failing row contains (7, null)." },
    ])
      expect(answered(error)).toMatchObject({ code: "unknown", message: "Something went wrong." });
  });
});

test("What a caller sends stays checked: the schema that was opened is another one", () => {
  const sent = z.enum(["pending"]);
  expect(openEnums(sent).safeParse("paid").success).toBe(true);
  expect(sent.safeParse("paid").success).toBe(false);
});

/** What in a schema refuses values or columns that a newer server may send, by its path. */
function closed(schema: unknown, path: string): string[] {
  if (schema instanceof z.ZodMiniEnum || schema instanceof z.ZodMiniLiteral) return [`${path}: a closed set`];
  if (schema instanceof z.ZodMiniObject) {
    const { shape, catchall } = schema.def;
    const strict = catchall instanceof z.ZodMiniNever ? [`${path}: no further columns`] : [];
    return [...strict, ...Object.entries(shape).flatMap(([key, field]) => closed(field, `${path}.${key}`))];
  }
  if (schema instanceof z.ZodMiniPipe) {
    return [...closed(schema.def.in, path), ...closed(schema.def.out, path)];
  }
  if (schema instanceof z.ZodMiniArray) return closed(schema.def.element, `${path}[]`);
  if (schema instanceof z.ZodMiniRecord) return closed(schema.def.valueType, `${path}{}`);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap((one) => closed(one, path));
  const inner: unknown = Reflect.get(Object(Reflect.get(Object(schema), "def")), "innerType");
  return inner === undefined ? [] : closed(inner, path);
}

const src = new URL("../../src/", import.meta.url);
const domains = (await readdir(src)).filter((name) => existsSync(new URL(`${name}/rows.ts`, src)));
const modules = await Promise.all(
  domains.map(async (domain) => ({
    domain,
    exports: Object(await import(`${src.pathname}${domain}/rows.ts`)),
  })),
);
/** Enums that are exported for inputs are used in rows through `rowSchema`, which opens them. */
const answers = modules.flatMap(({ domain, exports }) =>
  Object.entries(exports)
    .filter(([, schema]) => schema instanceof z.ZodMiniType && !(schema instanceof z.ZodMiniEnum))
    .map(([name, schema]) => ({ name: `${domain}.${name}`, schema })),
);

test("every domain's rows are looked at", () => {
  expect(domains.length).toBeGreaterThan(10);
  expect(answers.length).toBeGreaterThan(50);
});

test.each(answers)("$name takes values and columns of a newer server", ({ name, schema }) => {
  expect(closed(schema, name)).toEqual([]);
});

test("lists of a newer server arrive whole, with the values as they are", async () => {
  const newer = { room_number: 7 };
  const listed = {
    ...rows.booking,
    client_name: null,
    student_name: null,
    tutor_name: "Dana",
    my_side: "coach",
  };
  const received = {
    ...rows.invitation,
    direction: "received",
    inviter_name: null,
    student_id: null,
    member_role: null,
    place_name: null,
    profile_name: null,
    profiles: null,
    guardians: [{ full_name: "Bob", relation: "AUNT", rights: ["book", "sign"] }],
  };
  const answers: Record<string, object> = {
    my_students: { ...rows.student, ...newer, relation: "AUNT", rights: ["sign"] },
    my_bookings: { ...listed, ...newer, status: "paid", attendance: "late" },
    my_invitations: { ...received, ...newer, kind: "friend" },
  };
  const { homeroom } = fakeServer(({ url }) => json([answers[url.pathname.replace("/rest/v1/", "")]]));
  const [students, bookings, invitations] = [
    await unwrap(homeroom.students.list()),
    await unwrap(homeroom.bookings.list({ studentId: someId })),
    await unwrap(homeroom.invitations.list()),
  ];
  expect(students.rows).toMatchObject([{ relation: "AUNT", rights: ["sign"] }]);
  expect(bookings.rows).toMatchObject([{ status: "paid", attendance: "late", mySide: "coach" }]);
  expect(invitations.rows).toMatchObject([
    { kind: "friend", guardians: [{ fullName: "Bob", relation: "AUNT", rights: ["book", "sign"] }] },
  ]);
  expect(Object.keys(students.rows[0] ?? {})).not.toContain("roomNumber");
});
