/** Fields that the data of several templates share. */
import { z } from "zod";
import { cleanName, cleanNameOrNull, oneLine } from "./clean.ts";

/** A name, made fit for an email to somebody else. */
export const name = z.string().transform(cleanName);

/** A name that may be hidden or missing. */
export const nameOrNull = z
  .string()
  .nullish()
  .transform((value) => cleanNameOrNull(value ?? null));

/** A short text that a person typed. */
export const phrase = (limit: number) => z.string().transform((value) => oneLine(value, limit));

/** A moment as Postgres writes it into JSON. */
export const moment = z.iso.datetime({ offset: true });

/** Where a link may lead. */
export const webAddress = z.url({ protocol: /^https?$/ });

/** An address. Whether it is a good one is for the database and the email's way to say. */
export const address = z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/);
