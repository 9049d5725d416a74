// `@homeroom/react/csv`: students of guardians, agents and groups as files, as options of TanStack Query.
import type { Homeroom } from "@homeroom/client";
import type {
  ExportClientStudentsInput,
  ExportGroupInput,
  ExportStudentsInput,
  ImportReport,
  ImportStudentsInput,
} from "@homeroom/client/csv";
import type { PersonId } from "./keys.ts";
import { type Writing, whenCalled, writing } from "./mutation.ts";

/**
 * For `useMutation`, as one person.
 *
 * @example
 * const { mutate } = useMutation(csvMutations(useHomeroom()).exportCsv());
 */
export function csvMutations(as: { homeroom: Homeroom; personId: PersonId }): {
  exportCsv: () => Writing<ExportStudentsInput, string>;
  exportClientStudentsCsv: () => Writing<ExportClientStudentsInput, string>;
  exportGroupCsv: () => Writing<ExportGroupInput, string>;
  /** Makes the invitations old. */
  importCsv: () => Writing<ImportStudentsInput, ImportReport>;
} {
  const load = () => import("@homeroom/client/csv");
  return {
    exportCsv: writing(
      as,
      ["csv", "exportCsv"],
      [],
      whenCalled(load, ({ exportCsv }, homeroom, input: ExportStudentsInput) => exportCsv(homeroom, input)),
    ),
    exportClientStudentsCsv: writing(
      as,
      ["csv", "exportClientStudentsCsv"],
      [],
      whenCalled(load, ({ exportClientStudentsCsv }, homeroom, input: ExportClientStudentsInput) =>
        exportClientStudentsCsv(homeroom, input),
      ),
    ),
    exportGroupCsv: writing(
      as,
      ["csv", "exportGroupCsv"],
      [],
      whenCalled(load, ({ exportGroupCsv }, homeroom, input: ExportGroupInput) =>
        exportGroupCsv(homeroom, input),
      ),
    ),
    importCsv: writing(
      as,
      ["csv", "importCsv"],
      ["invitations"],
      whenCalled(load, ({ importCsv }, homeroom, input: ImportStudentsInput) => importCsv(homeroom, input)),
    ),
  };
}
