// Schemas of rows: in camelCase, and tied to the generated types.
import { z } from "zod";
import { type CamelCase, camelKeys } from "../core/camel-case.ts";
import type { Database } from "../database.types.ts";

/**
 * What a row's schema must look like: every column, no other, and no value that the generated type
 * does not allow. `satisfies` checks it, so a changed column is a compile error.
 */
export type ShapeOf<Row> = {
  [Key in keyof Row as Key extends string ? CamelCase<Key> : never]: z.ZodType<Row[Key]>;
};

type Functions = Database["public"]["Functions"];

/** A row that a function returns. The generator cannot know which of its columns may be null. */
export type FunctionRow<Name extends keyof Functions> = Functions[Name]["Returns"] extends (infer Row)[]
  ? { [Key in keyof Row]: Row[Key] | null }
  : never;

/** A row of that shape. Comments on its fields stay with them, also in the published types. */
export type RowOf<Shape extends z.ZodRawShape> = z.output<z.ZodObject<Shape>>;

export type RowSchema<Row> = z.ZodType<Row>;

/** The schema of a row as the API sends it; columns that this version does not know are dropped. */
export function rowSchema<Shape extends z.ZodRawShape>(shape: Shape): RowSchema<RowOf<Shape>> {
  return z.preprocess(camelKeys, z.object(shape));
}

/** A moment as the API sends it: `2026-09-01T15:00:00.123456+00:00`. */
export const timestamp = z.iso.datetime({ offset: true });

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A function that returns no row answers null, or a row of nulls. */
export function rowOrNull<Row>(schema: RowSchema<Row>): z.ZodType<Row | null> {
  const absent = z.record(z.string(), z.null());
  return z.preprocess((row) => (absent.safeParse(row).success ? null : row), schema.nullable());
}

/** What functions without a result answer. */
export const nothing = z.null();
