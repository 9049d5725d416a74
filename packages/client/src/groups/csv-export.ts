// A group as CSV: it has fewer students than the API gives rows at a time.
import { parseCsv } from "../platform/csv/parse.ts";
import { writeCsv } from "../platform/csv/write.ts";
import { HomeroomError } from "../platform/errors.ts";
import { failure, type Result, success } from "../platform/result.ts";
import type { Transport } from "../platform/transport.ts";
import { type GroupOrder, selectGroupStudents } from "./list.ts";

const columns = ["full_name", "added_at", "student_id"] as const;

export async function readGroupCsv(
  transport: Transport,
  { bom, ...order }: GroupOrder & { bom: boolean },
): Promise<Result<string>> {
  const select = selectGroupStudents(transport, order, columns.join(","));
  const answer = await transport.send(() => select({}).range(0, 999).csv(), { repeatable: true });
  if (answer.error) return answer;
  const records = parseCsv(typeof answer.data.data === "string" ? answer.data.data : "").slice(1);
  if (records.some((record) => record.problem !== null || record.fields.length !== columns.length)) {
    return failure(new HomeroomError("response.invalid", null));
  }
  const rows = records.map((record) => (record.problem === null ? record.fields : []));
  return success(`${bom ? "\uFEFF" : ""}${writeCsv([[...columns], ...rows])}`);
}
