// Fields of inputs. They check sizes and shapes, so that forms can report mistakes at once; the database
// validates again.
import * as z from "zod/mini";
import { Constants } from "../database.types.ts";
import { snakeCase } from "./camel-case.ts";

/** The input of that shape. Comments on its fields stay with them, also in the published types. */
export type InputOf<Shape extends z.core.$ZodShape> = z.input<z.ZodMiniObject<Shape>>;

const { guardian_relation, guardian_right } = Constants.public.Enums;

/** Any UUID, as Postgres takes them: seeds and imports use ids without a version. */
export const id = z.guid("Not an id.");

export const relation = z.enum(guardian_relation);
export const right = z.enum(guardian_right);
export const rights = z.array(right).check(z.maxLength(guardian_right.length));
export const bookingMode = z.enum(["refuse", "unassign", "cancel"]);

/** The database's grammar; the database also trims addresses and lowers their case. */
const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

export const email = z.string().check(
  z.trim(),
  z.maxLength(254, "Not an email address."),
  z.regex(address, "Not an email address."),
  z.refine((value) => value.indexOf("@") <= 64, "Not an email address."),
);

export const phone = z.string().check(
  z.maxLength(40, "Not a phone number."),
  z.refine(
    // `+49 (0)151 …` is dialed with or without the zero, and is a number of nobody with it.
    (value) => /^\+[1-9][0-9]{6,14}$/.test(value.replace(/[ \-().]/g, "")) && !/\(\s*0/.test(value),
    "Not a phone number in international form.",
  ),
);

/** Trimmed text of 1 to `max` characters. */
export function text(max: number) {
  return z
    .string()
    .check(z.trim(), z.minLength(1, "Must not be empty."), z.maxLength(max, `Up to ${max} characters.`));
}

/** A calendar day, `YYYY-MM-DD`. */
export const date = z.iso.date("A day as YYYY-MM-DD.");

/** A moment: ISO 8601 with its offset, or a Date. */
export const moment = z.union([
  z.iso.datetime({ offset: true, error: "A time with its offset, such as 2026-09-01T15:00:00Z." }),
  z.pipe(
    z.date(),
    z.transform((value: Date) => value.toISOString()),
  ),
]);

/** A field that null empties, said to the database as `empty`; left out it stays as it is. */
export const clearable = <Schema extends z.ZodMiniType>(schema: Schema, empty = "") =>
  z.optional(
    z.pipe(
      z.nullable(schema),
      z.transform((value: z.output<Schema> | null) => value ?? empty),
    ),
  );

/** How many rows a call returns at most, 1 to 200. */
export const limit = z.optional(z.int().check(z.minimum(1), z.maximum(200)));

/** The number of a message in its thread. */
export const seq = z.int().check(z.minimum(1), z.maximum(2_147_483_647));

/** A search term; blank finds everything. */
export const search = z
  .string()
  .check(z.maxLength(100, "Up to 100 characters."), z.normalize("NFC"), z.trim());

/** Default `asc`. */
export const direction = z._default(z.enum(["asc", "desc"]), "asc");

/** Which way a list of a call runs: `asc` is left out, and `sort` is the column's name. */
export function sortOf<Sort extends string>(sort: Sort | undefined, direction: "asc" | "desc") {
  return {
    sort: sort && snakeCase(sort),
    descending: direction === "desc" || undefined,
  };
}

/** One value or several. */
export function oneOrMany<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([
    z.pipe(
      schema,
      z.transform((one: z.output<Schema>) => [one]),
    ),
    z.array(schema).check(z.minLength(1)),
  ]);
}
