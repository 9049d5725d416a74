// Pieces that inputs are made of. They check sizes and shapes, so that forms can say at once what is
// wrong; the database judges.
import { z } from "zod";
import { Constants } from "../database.types.ts";

/** The input of that shape. Comments on its fields stay with them, also in the published types. */
export type InputOf<Shape extends z.ZodRawShape> = z.input<z.ZodObject<Shape>>;

const { guardian_relation, guardian_right } = Constants.public.Enums;

/** Any UUID, as Postgres takes them: seeds and imports use ids without a version. */
export const id = z.guid("Not an id.");

export const relation = z.enum(guardian_relation);
export const right = z.enum(guardian_right);
export const rights = z.array(right).max(guardian_right.length);
export const bookingMode = z.enum(["refuse", "unassign", "cancel"]);

/** The grammar of the database; blanks around the address and capitals are the database's to remove. */
const address =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

export const email = z
  .string()
  .trim()
  .max(254, "Not an e-mail address.")
  .regex(address, "Not an e-mail address.")
  .refine((value) => value.indexOf("@") <= 64, "Not an e-mail address.");

export const phone = z
  .string()
  .max(40, "Not a phone number.")
  .refine(
    (value) => /^\+[1-9][0-9]{6,14}$/.test(value.replace(/[ \-().]/g, "")),
    "Not a phone number in international form.",
  );

/** Trimmed text of 1 to `max` characters. */
export function text(max: number) {
  return z.string().trim().min(1, "May not be empty.").max(max, `Up to ${max} characters.`);
}

/** A calendar day, `YYYY-MM-DD`. */
export const date = z.iso.date("A day as YYYY-MM-DD.");

/** A moment: ISO 8601 with its offset, or a Date. */
export const moment = z.union([
  z.iso.datetime({ offset: true, error: "A time with its offset, such as 2026-09-01T15:00:00Z." }),
  z.date().transform((value) => value.toISOString()),
]);

/** What somebody types into a search box; blank means everything. */
export const search = z
  .string()
  .max(100, "Up to 100 characters.")
  .transform((value) => value.normalize("NFC").trim());
