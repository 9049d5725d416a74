// Facts about types; the compiler checks them, `npm run check` runs it.
import { expect, expectTypeOf, test } from "vitest";
import { z } from "zod";
import type { Transport } from "../../src/core/transport.ts";
import type { Homeroom, Page, Result, Student, Tables } from "../../src/index.ts";
import type { ShapeOf } from "../../src/rows/shape.ts";

test("a schema has every column of its row, no other, and no value that the column does not allow", () => {
  type Row = Tables<"tutors">;
  const fits = { profileId: z.guid(), fullName: z.string().nullable(), avatarUrl: z.string() };
  expectTypeOf(fits).toExtend<ShapeOf<Row>>();
  expectTypeOf<Omit<typeof fits, "avatarUrl">>().not.toExtend<ShapeOf<Row>>();
  expectTypeOf<{ profileId: z.ZodNullable }>().not.toExtend<Pick<ShapeOf<Row>, "profileId">>();
  // @ts-expect-error the row has no such column
  expect({ ...fits, extra: z.string() } satisfies ShapeOf<Row>).toBeDefined();
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
