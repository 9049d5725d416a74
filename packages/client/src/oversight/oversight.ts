// `homeroom.oversight`: who outside the family read data of a student.
import * as z from "zod/mini";
import { id } from "../platform/fields.ts";
import { optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import type { Page, Transport } from "../platform/transport.ts";
import { type AccessEntry, accessEntry } from "./rows.ts";

const accessLogShape = {
  /** Only entries about this student. */
  studentId: z.optional(id),
};
export interface AccessLogInput extends ListInputOf<typeof accessLogShape> {}
const accessLogInput = listInput(accessLogShape);

export interface OversightNamespace {
  /**
   * Who outside the family read data of a student, newest first: role, minute and category. For the student from the
   * consent age on, and family guardians with `view_progress`; `messages_read` is about one's own conversations. Reads
   * for safeguarding, and what staff read who teach the student, never appear.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: reads } = await homeroom.oversight.accessLog({ studentId });
   */
  accessLog(input?: AccessLogInput): Promise<Result<Page<AccessEntry>>>;
}

export function oversightNamespace(transport: Transport): OversightNamespace {
  return {
    accessLog: optionalMethod(accessLogInput, ({ studentId, ...input }) =>
      transport.page(
        (options) => {
          const rows = transport.supabase.from("my_access_log").select("*", options);
          return (studentId === undefined ? rows : rows.eq("student_id", studentId))
            .order("accessed_at", { ascending: false })
            .order("student_id")
            .order("category")
            .order("reader");
        },
        accessEntry,
        rangeOf(input),
      ),
    ),
  };
}
