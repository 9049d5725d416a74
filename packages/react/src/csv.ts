// `@homeroom/react/csv`: lists of students as files, as options of TanStack Query.
import type { Homeroom } from "@homeroom/client";
import type {
  ExportClientStudentsInput,
  ExportGroupInput,
  ExportListInput,
  ExportStudentsInput,
  ImportReport,
  ImportStudentsInput,
  ListName,
} from "@homeroom/client/csv";
import type { PersonId } from "./keys.ts";
import { type Writing, whenCalled, writing } from "./mutation.ts";

/** One list, and what narrows and sorts it. */
export type ExportAnyList = { [Name in ListName]: ExportListInput<Name> }[ListName];

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
  exportListCsv: () => Writing<ExportAnyList, string>;
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
    exportListCsv: writing(
      as,
      ["csv", "exportListCsv"],
      [],
      whenCalled(load, ({ exportListCsv }, homeroom, input: ExportAnyList) => exportListCsv(homeroom, input)),
    ),
    importCsv: writing(
      as,
      ["csv", "importCsv"],
      ["invitations"],
      whenCalled(load, ({ importCsv }, homeroom, input: ImportStudentsInput) => importCsv(homeroom, input)),
    ),
  };
}
