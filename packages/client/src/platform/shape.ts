// Schemas of rows: in camelCase, and tied to the generated types.
import * as z from "zod/mini";
import type { Database } from "../database.types.ts";
import { type CamelCase, camelKeys } from "./camel-case.ts";

/**
 * What a row's schema must look like: every column, no other, and no value that the generated type
 * does not allow. `satisfies` checks it, so a changed column is a compile error. The other way round,
 * `test/unit/types.test.ts` compares the rows of tables; of views and functions the generator does not
 * know which columns may be null.
 */
export type ShapeOf<Row> = {
  [Key in keyof Row as Key extends string ? CamelCase<Key> : never]: z.ZodMiniType<Row[Key]>;
};

/** A table's row as calls return it: they leave out what the reader may not know. */
export type Nullable<Row> = { [Key in keyof Row]: Row[Key] | null };

type Functions = Database["public"]["Functions"];

/** A row that a function returns. The generator cannot know which of its columns may be null. */
export type FunctionRow<Name extends keyof Functions> = Functions[Name]["Returns"] extends (infer Row)[]
  ? { [Key in keyof Row]: Row[Key] | null }
  : never;

/** A row of that shape. Comments on its fields stay with them, also in the published types. */
export type RowOf<Shape extends z.core.$ZodShape> = z.output<z.ZodMiniObject<Shape>>;

export type RowSchema<Row> = z.ZodMiniType<Row>;

/**
 * The schema of a row as the API sends it. Installed apps meet newer servers, so columns that this
 * version does not know are dropped, and a value that an enum has gained since passes as it is: keep a
 * `default` where you switch over one.
 */
export function rowSchema<Shape extends z.core.$ZodShape>(shape: Shape): RowSchema<RowOf<Shape>> {
  return z.pipe(z.transform(camelKeys), openEnums(z.object(shape)));
}

/** The same schema, in which an enum takes any text. For what is read, never for what is sent. */
export function openEnums<Output>(schema: z.ZodMiniType<Output>): z.ZodMiniType<Output>;
export function openEnums(schema: z.core.$ZodType): z.ZodMiniType;
export function openEnums(schema: z.core.$ZodType): z.ZodMiniType {
  if (schema instanceof z.ZodMiniEnum) return z.string();
  if (schema instanceof z.ZodMiniNullable) return z.nullable(openEnums(schema.def.innerType));
  if (schema instanceof z.ZodMiniOptional) return z.optional(openEnums(schema.def.innerType));
  if (schema instanceof z.ZodMiniArray) return z.array(openEnums(schema.def.element));
  if (schema instanceof z.ZodMiniPipe) return z.pipe(schema.def.in, openEnums(schema.def.out));
  if (schema instanceof z.ZodMiniObject) {
    return z.object(
      Object.fromEntries(Object.entries(schema.def.shape).map(([key, field]) => [key, openEnums(field)])),
    );
  }
  if (schema instanceof z.ZodMiniType) return schema;
  throw new TypeError("Not a schema of zod.");
}

/** A moment as the API sends it: `2026-09-01T15:00:00.123456+00:00`. */
export const timestamp = z.iso.datetime({ offset: true });

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** A function that returns no row answers null, or a row of nulls. */
export function rowOrNull<Row>(schema: RowSchema<Row>): z.ZodMiniType<Row | null> {
  const absent = z.record(z.string(), z.null());
  return z.pipe(
    z.transform((row) => (absent.safeParse(row).success ? null : row)),
    z.nullable(schema),
  );
}

/** What functions without a result answer. */
export const nothing = z.null();
