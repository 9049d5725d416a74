// Reads of a student's data by people outside the family.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "../platform/shape.ts";

const { access_category, access_reader } = Constants.public.Enums;

const accessEntryShape = {
  studentId: z.guid(),
  /** The minute. */
  accessedAt: timestamp,
  /** In which role: an `admin`, or the deployment's `operator`. Never who. */
  reader: z.enum(access_reader),
  category: z.enum(access_category),
} satisfies ShapeOf<Tables<"my_access_log">>;
/** That somebody outside the family read data of a student. */
export interface AccessEntry extends RowOf<typeof accessEntryShape> {}
export const accessEntry: RowSchema<AccessEntry> = rowSchema(accessEntryShape);
