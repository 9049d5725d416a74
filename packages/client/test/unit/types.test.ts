// Facts about types; the compiler checks them, `npm run check` runs it.
import { expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import type {
  Assignment,
  Booking,
  Campus,
  Course,
  Database,
  Enrollment,
  Homeroom,
  Invitation,
  Link,
  LiveClass,
  Notification,
  Organization,
  Page,
  Placeholder,
  Registration,
  Restriction,
  Result,
  School,
  SchoolClass,
  SentMessage,
  StartedThread,
  Student,
  StudentStatus,
  Submission,
  Tables,
} from "../../src/index.ts";
import type { CamelCase } from "../../src/platform/camel-case.ts";
import type { ShapeOf } from "../../src/platform/shape.ts";
import type { Transport } from "../../src/platform/transport.ts";

test("a schema has every column of its row, no other, and no value that the column does not allow", () => {
  type Row = Tables<"tutors">;
  const fits = { profileId: z.guid(), fullName: z.string().nullable(), avatarUrl: z.string() };
  expectTypeOf(fits).toExtend<ShapeOf<Row>>();
  expectTypeOf<Omit<typeof fits, "avatarUrl">>().not.toExtend<ShapeOf<Row>>();
  expectTypeOf<{ profileId: z.ZodNullable }>().not.toExtend<Pick<ShapeOf<Row>, "profileId">>();
  // @ts-expect-error the row has no such column
  expect({ ...fits, extra: z.string() } satisfies ShapeOf<Row>).toBeDefined();
});

test("a table's row has exactly the types of its columns, so that one that becomes nullable is a compile error", () => {
  type Camel<Row> = { [Key in keyof Row as Key extends string ? CamelCase<Key> : never]: Row[Key] };
  type Row<Name extends keyof Database["public"]["Tables"]> = Camel<Tables<Name>>;
  expectTypeOf<Assignment>().toEqualTypeOf<Row<"assignments">>();
  expectTypeOf<Campus>().toEqualTypeOf<Row<"campuses">>();
  expectTypeOf<Course>().toEqualTypeOf<Row<"courses">>();
  expectTypeOf<Enrollment>().toEqualTypeOf<Row<"enrollments">>();
  expectTypeOf<Invitation>().toEqualTypeOf<Row<"invitations">>();
  expectTypeOf<LiveClass>().toEqualTypeOf<Row<"live_classes">>();
  expectTypeOf<Organization>().toEqualTypeOf<Row<"organizations">>();
  expectTypeOf<Placeholder>().toEqualTypeOf<Row<"profiles">>();
  expectTypeOf<Registration>().toEqualTypeOf<Row<"live_class_registrations">>();
  expectTypeOf<Restriction>().toEqualTypeOf<Row<"contact_restrictions">>();
  expectTypeOf<School>().toEqualTypeOf<Row<"schools">>();
  expectTypeOf<SchoolClass>().toEqualTypeOf<Row<"classes">>();
  expectTypeOf<SentMessage>().toEqualTypeOf<Omit<Row<"messages">, "guardianCount" | "staffCount">>();
  expectTypeOf<StartedThread>().toEqualTypeOf<
    Omit<Row<"threads">, "guardianCount" | "lastMessageAt" | "withdrawnCount">
  >();
  expectTypeOf<Submission>().toEqualTypeOf<Row<"submissions">>();
  // JSON columns are read as what they hold.
  expectTypeOf<Omit<Notification, "data" | "studentName" | "subjectName">>().toEqualTypeOf<
    Omit<Row<"notifications">, "data" | "profileId" | "dedupeKey">
  >();
  // Calls leave out of a row what its reader may not know.
  expectTypeOf<keyof Booking>().toEqualTypeOf<keyof Row<"bookings">>();
  expectTypeOf<keyof Link>().toEqualTypeOf<
    Exclude<keyof Row<"profile_graph">, "grantedRights" | "minorUntil">
  >();
  expectTypeOf<StudentStatus>().toEqualTypeOf<Row<"student_statuses">>();
});

test("arguments are those of the function", () => {
  const call = (transport: Transport) => [
    transport.call("update_link", { linkId: "", relation: "MOTHER" }, z.null()),
    // @ts-expect-error an argument is missing
    transport.call("update_link", { linkId: "" }, z.null()),
    // @ts-expect-error no such value
    transport.call("update_link", { linkId: "", relation: "AUNT" }, z.null()),
    // @ts-expect-error no such argument
    transport.call("update_link", { linkId: "", relation: "MOTHER", force: true }, z.null()),
  ];
  expect(call).toBeTypeOf("function");
});

test("results are told apart by their error, details by their code", () => {
  expectTypeOf<Homeroom["students"]["list"]>().returns.toEqualTypeOf<Promise<Result<Page<Student>>>>();
  const use = ({ data, error }: Result<Page<Student>>) => {
    if (!error) return expectTypeOf(data).toEqualTypeOf<Page<Student>>();
    expectTypeOf(data).toEqualTypeOf<null>();
    switch (error.code) {
      case "link.has_active_bookings":
        return expectTypeOf(error.detail).toEqualTypeOf<string[]>();
      case "validation.failed":
        return expectTypeOf(error.detail).toEqualTypeOf<{ field: string; message: string }[]>();
      case "booking.time_taken":
        return expectTypeOf(error.detail).toEqualTypeOf<null>();
      // @ts-expect-error no such code
      case "booking.taken":
        return null;
    }
    return null;
  };
  expect(use).toBeTypeOf("function");
});
