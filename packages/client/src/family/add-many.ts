// Invites many students: in batches, each row with an outcome of its own.
import * as z from "zod/mini";
import { Constants, type Json } from "../database.types.ts";
import { addedStudent } from "../invitations/rows.ts";
import { snakeCase } from "../platform/camel-case.ts";
import { type ErrorCode, HomeroomError } from "../platform/errors.ts";
import { toInputError } from "../platform/from-response.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { sentences } from "../platform/sentences.ts";
import type { Transport } from "../platform/transport.ts";
import { addStudent } from "./inputs.ts";

/** Most students that the database takes at a time. */
const BATCH = 200;

/** What became of one row: it was invited, or refused with a code and a sentence. */
export type AddOutcome =
  | { status: "invited"; invitationId: string }
  | { status: "refused"; code: ErrorCode; message: string };

type Invitee = { index: number; row: { [key: string]: Json } };

/**
 * Outcomes in the order of the rows. An error only if the first batch failed as a whole, so that
 * nobody was invited.
 */
export async function addMany(transport: Transport, rows: readonly unknown[]): Promise<Result<AddOutcome[]>> {
  const outcomes = new Map<number, AddOutcome>();
  const invitees: Invitee[] = [];
  for (const [index, row] of rows.entries()) {
    const parsed = addStudent.safeParse(row);
    if (parsed.success) invitees.push({ index, row: databaseRow(parsed.data) });
    else outcomes.set(index, refused("validation.failed", toInputError(parsed.error).message));
  }
  for (let start = 0; start < invitees.length; start += BATCH) {
    const batch = invitees.slice(start, start + BATCH);
    const answer = await transport.call(
      "add_students",
      { rows: batch.map(({ row }) => row) },
      z.array(addedStudent),
      { once: true },
    );
    if (answer.error) {
      if (start === 0) return failure(answer.error);
      // Whatever stopped this batch would stop the next ones.
      for (const { index } of invitees.slice(start)) {
        outcomes.set(index, refused(answer.error.code, answer.error.message));
      }
      break;
    }
    for (const { index, invitationId, error } of answer.data) {
      const invitee = batch[index];
      if (invitee) outcomes.set(invitee.index, outcomeOf(invitationId, error));
    }
  }
  const ordered = rows.map((_, index) => outcomes.get(index));
  const complete = ordered.filter((outcome) => outcome !== undefined);
  if (complete.length === rows.length) return success(complete);
  return failure(new HomeroomError("response.invalid", null));
}

function outcomeOf(invitationId: string | null, error: string | null): AddOutcome {
  if (invitationId !== null) return { status: "invited", invitationId };
  const code = z.enum(Constants.public.Enums.error_code).safeParse(error);
  return refused(code.success ? code.data : "unknown");
}

function refused(code: ErrorCode, message: string = sentences[code]): AddOutcome {
  return { status: "refused", code, message };
}

function databaseRow(student: z.output<typeof addStudent>): { [key: string]: Json } {
  const row: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(student)) {
    if (value !== undefined) row[snakeCase(key)] = value;
  }
  return row;
}
