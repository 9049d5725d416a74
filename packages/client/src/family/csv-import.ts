// Invites the students of a CSV file. Headers and values are taken as people write them.
import * as z from "zod/mini";
import { type CsvRecord, parseCsv } from "../platform/csv/parse.ts";
import { unescapeFormula } from "../platform/csv/write.ts";
import { HomeroomError } from "../platform/errors.ts";
import { relation as relationSchema, right as rightSchema } from "../platform/fields.ts";
import { failure, type Result, success } from "../platform/result.ts";
import type { Transport } from "../platform/transport.ts";
import { type AddOutcome, addMany } from "./add-many.ts";
import type { ImportDefaults } from "./csv.ts";
import { type AddStudentInput, MAX_STUDENTS } from "./inputs.ts";
import { phoneReader, type ReadPhone } from "./phones.ts";

/** What became of one line. */
export type ImportOutcome = AddOutcome & {
  /** Number of the line in the file, from 1; the header is usually the first. */
  line: number;
  /** The address or number as the file has it. */
  student: string | null;
};

export type ImportReport = { invited: number; refused: number; rows: ImportOutcome[] };

type Column = "email" | "phone" | "is13Plus" | "relation" | "rights";

/**
 * Headers as they are found in files, in lower case, without accents, letters, digits and plus signs only. Before an
 * address or a number they may say `student`, `child` or `pupil`.
 */
const headers: Record<Column, readonly string[]> = {
  email: [
    ...["email", "emailaddress", "emailid", "mail", "mailaddress", "emails"],
    ...[
      "emailadresse",
      "mailadresse",
      "correo",
      "correoelectronico",
      "adresseemail",
      "adressemail",
      "courriel",
    ],
  ],
  phone: [
    ...[
      "phone",
      "phonenumber",
      "mobile",
      "mobilenumber",
      "mobilephone",
      "cell",
      "cellphone",
      "telephone",
      "tel",
    ],
    ...[
      "telefon",
      "telefonnummer",
      "handy",
      "handynummer",
      "telefono",
      "movil",
      "portable",
      "numerodetelephone",
    ],
  ],
  is13Plus: [
    ...["is13plus", "is13+", "13plus", "13+", "13orolder", "age13+", "age13plus", "age13orolder", "over13"],
    ...["ageconfirmed", "ab13", "13undalter", "13omas", "13ansouplus", "13ansetplus"],
  ],
  relation: ["relation", "relationship", "relationshiptostudent"],
  rights: ["rights"],
};
const whose = /^(?:students?|child(?:s)?|pupils?)(?=.)/;

type Row =
  | { line: number; student: string | null; input: AddStudentInput }
  | { line: number; student: string | null; problem: string };

export async function inviteFromCsv(
  transport: Transport,
  csv: string,
  defaults: ImportDefaults = {},
): Promise<Result<ImportReport>> {
  const [header, ...records] = parseCsv(csv).filter(isNotEmpty);
  const columns =
    header && header.problem === null ? columnsOf(header.fields) : "The first line cannot be read.";
  if (typeof columns === "string") return invalid(columns);
  if (records.length === 0) return invalid("There is no student below the header.");
  if (records.length > MAX_STUDENTS) return invalid(`There are more than ${MAX_STUDENTS} students.`);

  const numbers = records.flatMap((record) =>
    record.problem === null ? [cellOf(record.fields, columns.phone)].filter((cell) => cell !== "") : [],
  );
  const readPhone = await phoneReader(numbers, defaults.country);
  const rows = records.map((record) => readRow(record, columns, defaults, readPhone));
  const inputs = rows.flatMap((row) => ("input" in row ? [row.input] : []));
  const added = inputs.length > 0 ? await addMany(transport, inputs) : success([]);
  if (added.error) return added;
  const outcomes = added.data.values();
  const report = rows.map(({ line, student, ...row }): ImportOutcome => {
    const outcome = "problem" in row ? undefined : outcomes.next().value;
    const problem = "problem" in row ? row.problem : "";
    return {
      line,
      student,
      ...(outcome ?? { status: "refused", code: "validation.failed", message: problem }),
    };
  });
  const invited = report.filter(({ status }) => status === "invited").length;
  return success({ invited, refused: report.length - invited, rows: report });
}

function invalid(message: string): Result<never> {
  const problem = { field: "csv", message };
  return failure(new HomeroomError("validation.failed", [problem], message));
}

/** Spreadsheets end their files with lines of separators alone. */
function isNotEmpty(record: CsvRecord): boolean {
  return record.problem !== null || record.fields.some((field) => field.trim() !== "");
}

type Columns = Partial<Record<Column, number>>;

function columnsOf(fields: string[]): Columns | string {
  const columns: Columns = {};
  const explicit = new Set<Column>();
  for (const [index, field] of fields.entries()) {
    const name = field
      .normalize("NFD")
      .toLowerCase()
      .replace(/[^a-z0-9+]/g, "");
    for (const column of ["email", "phone", "is13Plus", "relation", "rights"] as const) {
      const isExplicit = whose.test(name) && (column === "email" || column === "phone");
      if (!headers[column].includes(isExplicit ? name.replace(whose, "") : name)) continue;
      // Beside "Student e-mail", plain "E-mail" may be a parent's.
      if (explicit.has(column) && !isExplicit) continue;
      if (columns[column] !== undefined && explicit.has(column) === isExplicit)
        return `There are two columns for "${field.trim()}".`;
      if (isExplicit) explicit.add(column);
      columns[column] = index;
    }
  }
  if (columns.email === undefined && columns.phone === undefined) {
    return "The first line must name a column email or phone.";
  }
  return columns;
}

const cellOf = (fields: readonly string[], index: number | undefined) =>
  unescapeFormula((fields[index ?? -1] ?? "").trim());

function readRow(record: CsvRecord, columns: Columns, defaults: ImportDefaults, readPhone: ReadPhone): Row {
  const { line } = record;
  if (record.problem !== null) return { line, student: null, problem: record.problem };
  const cell = (column: Column) => cellOf(record.fields, columns[column]);
  const [email, phone] = [cell("email"), cell("phone")];
  const student = email || phone || null;
  const number = email === "" && phone !== "" ? readPhone(phone) : "";
  const age = readAge(cell("is13Plus"));
  const relation = z.optional(relationSchema).safeParse(cell("relation").toUpperCase() || undefined);
  const rights = z.array(rightSchema).safeParse(words(cell("rights")));
  const problem = !student
    ? "Neither an address nor a number."
    : number === undefined
      ? "phone: a number with the code of its country, such as +49 151 23456789."
      : age === "unclear"
        ? "is13Plus: yes or no."
        : !relation.success
          ? "relation: FATHER, MOTHER, GUARDIAN or OTHER."
          : !rights.success
            ? "rights: of view_progress, message, book, receive_alerts."
            : null;
  if (problem !== null || age === "unclear" || number === undefined)
    return { line, student, problem: problem ?? "" };
  const input: AddStudentInput = {
    ...(email ? { studentEmail: email } : { studentPhone: number }),
    // Unsaid is not confirmed: the database refuses it with the code for that.
    is13Plus: age ?? defaults.is13Plus ?? false,
    relation: relation.data ?? defaults.relation,
    rights: rights.data?.length ? rights.data : defaults.rights,
  };
  return { line, student, input };
}

/** In the languages of the app, and as spreadsheets in them write what is true. */
const yes = [
  ...["true", "t", "yes", "y", "1", "x", "✓", "ja", "wahr", "si", "verdadero", "oui", "vrai"],
  "نعم",
];
const no = ["false", "f", "no", "n", "0", "nein", "falsch", "falso", "non", "faux", "لا"];

function readAge(cell: string): boolean | undefined | "unclear" {
  const word = cell
    .normalize("NFKD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
  if (word === "") return undefined;
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  return "unclear";
}

/** `book|message`, and the ways the database writes a list: `{book,message}`, `["book","message"]`. */
function words(cell: string): string[] {
  return cell.toLowerCase().match(/[^\s,;|{}[\]"]+/g) ?? [];
}
