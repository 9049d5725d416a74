/**
 * Khan Academy has no public API for progress. What its dashboards give is a CSV of assignment scores,
 * one line per student and assignment; a person uploads it.
 */
import { createHash } from "node:crypto";
import { parseCsv } from "../../../../../packages/client/src/platform/csv/parse.ts";
import type {
  ImportProvider,
  Records,
  Skipped,
  SyncedAssignment,
  SyncedCourse,
  SyncedSubmission,
} from "../provider.ts";
import { UnreadableExport } from "../provider.ts";
import { isOver, type Order, orderOf, readDate } from "./dates.ts";
import { decodeText } from "./text.ts";

/** What each column may be called; dashboards and years differ in words and case. */
const columns = {
  student: ["student name", "student"],
  course: ["course name", "course", "class name", "class"],
  assignment: ["assignment name", "assignment title", "assignment"],
  dueAt: ["due date", "due"],
  score: ["score best ever", "best score", "score"],
  maximum: ["points possible", "max points", "total points", "possible points"],
  doneAt: ["submission date", "completion date", "date completed", "last attempt date"],
} as const;
type Column = keyof typeof columns;
const required: readonly Column[] = ["student", "assignment", "score"];

const maxRows = 5_000;

export const khanAcademy: ImportProvider = {
  kind: "import",
  read(file, { student, knownAs, language, now }) {
    const text = decodeText(file);
    const [header, ...lines] = readTable(text);
    const { rows, worksOf } = readGrid(header?.fields ?? [], lines) ?? readLines(header?.fields ?? [], lines);
    const own = rowsOf(rows, student, knownAs).flatMap(worksOf);
    return toRecords(own, maximaOf(rows), usualOrder(text, language), now);
  },
};

/** Rows that name a student, and the rows of single works that each stands for. */
interface Table {
  readonly rows: readonly Row[];
  readonly worksOf: (row: Row) => readonly Row[];
}

/** One line per student and assignment. */
function readLines(header: readonly string[], lines: readonly { line: number; fields: string[] }[]): Table {
  const positions = findColumns(header);
  const rows = lines.map(({ line, fields }) => ({
    line,
    get: (column: Column) => tidy(fields[positions.get(column) ?? -1] ?? ""),
  }));
  return { rows, worksOf: (row) => [row] };
}

/** What a cell says of work that has no score. */
const unscored = /^(?:not started|started|in progress|attempted|completed?|submitted|missing)$/i;

/**
 * One line per student and one column per assignment, with a first line of `Due 2026-09-12` above the scores, which are
 * percentages.
 */
function readGrid(
  header: readonly string[],
  lines: readonly { line: number; fields: string[] }[],
): Table | undefined {
  const [dates, ...students] = lines;
  const dueOf = (index: number) =>
    /^due(?: date)?(?: on)?:?\s+(.*\d.*)$/i.exec(tidy(dates?.fields[index] ?? ""))?.[1] ?? "";
  const position = header.findIndex((name) => columns.student.some((it) => it === tidy(name).toLowerCase()));
  const works = header.flatMap((name, index) => {
    const about = tidy(name);
    const isOther = index === position || about === "" || /^(?:percent|%) complete/i.test(about);
    return isOther ? [] : [{ name: about, due: dueOf(index), index }];
  });
  if (position < 0 || !works.some(({ due }) => due !== "")) return undefined;
  const cells = new Map<Row, string[]>();
  for (const { line, fields } of students) {
    cells.set(
      { line, get: (column) => (column === "student" ? tidy(fields[position] ?? "") : "") },
      fields.map(tidy),
    );
  }
  const worksOf = (row: Row) =>
    works.map(({ name, due, index }): Row => {
      const cell = cells.get(row)?.[index] ?? "";
      const score = unscored.test(cell) ? "" : /^[\d.,]+$/.test(cell) ? `${cell}%` : cell;
      const values: Partial<Record<Column, string>> = { assignment: name, dueAt: due, score };
      return { line: row.line, get: (column) => values[column] ?? row.get(column) };
    });
  return { rows: [...cells.keys()], worksOf };
}

/** The points of an assignment, which its line may leave out that of another student names. */
function maximaOf(rows: readonly Row[]): ReadonlyMap<string, string> {
  const maxima = new Map<string, string>();
  for (const row of rows) {
    const maximum = row.get("maximum");
    if (!isNothing(maximum) && number(maximum) !== undefined) maxima.set(workOf(row), maximum);
  }
  return maxima;
}

function workOf(row: Row): string {
  return JSON.stringify([row.get("course"), row.get("assignment"), row.get("dueAt")]);
}

interface Row {
  readonly line: number;
  readonly get: (column: Column) => string;
}

/** Spreadsheets and keyboards write one name in several ways: composed or not, with one space or two. */
function tidy(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** Only American English puts the month first; and a spreadsheet separates by semicolons where it does not. */
function usualOrder(text: string, language: string | undefined): Order {
  const isSemicolons = /^[^\n\r,]*;[^\n\r,]*[\n\r]/.test(text);
  return isSemicolons || (language !== undefined && !/^en(-US)?$/i.test(language))
    ? "day first"
    : "month first";
}

/** A file with a broken line is refused as a whole: what was cut off cannot be told from what is not there. */
function readTable(text: string): { line: number; fields: string[] }[] {
  return parseCsv(text).map((record) => {
    if (record.problem === null) return record;
    throw new UnreadableExport(
      `This is no CSV as Khan Academy gives it; download it again. Line ${record.line}: ${record.problem}`,
    );
  });
}

function findColumns(header: readonly string[]): Map<Column, number> {
  const names = header.map((name) => tidy(name).toLowerCase());
  const found = new Map<Column, number>();
  for (const [column, spellings] of Object.entries(columns) as [Column, readonly string[]][]) {
    const position = spellings.map((spelling) => names.indexOf(spelling)).find((index) => index >= 0);
    if (position !== undefined) found.set(column, position);
  }
  if (required.some((column) => !found.has(column))) {
    throw new UnreadableExport(
      "This is another report: what is read is the CSV of assignment scores, with student, assignment and best score.",
    );
  }
  return found;
}

/**
 * One student's rows: a file that tells of several says nothing of whose it is, and one that tells of somebody else may be
 * that of a brother or sister.
 */
function rowsOf(
  all: readonly Row[],
  student: string | undefined,
  knownAs: string | undefined,
): readonly Row[] {
  // Students who left a class stay in its report without a name.
  const rows = all.filter((row) => !["", "null"].includes(row.get("student").toLowerCase()));
  if (rows.length === 0) throw new UnreadableExport("The file has no rows.");
  if (rows.length > maxRows) throw new UnreadableExport(`The file has more than ${maxRows} rows.`);
  const name = (row: Row) => row.get("student").toLowerCase();
  const names = new Set(rows.map(name));
  if (student === undefined && names.size > 1) {
    throw new UnreadableExport("p_student must say which one: the file tells of several students.");
  }
  const only = rows[0]?.get("student") ?? "";
  if (student === undefined && knownAs !== undefined && !sharesAName(only, knownAs)) {
    throw new UnreadableExport("p_student must say that it is the student: the file has another name.");
  }
  const wanted = student === undefined ? undefined : tidy(student).toLowerCase();
  const own = wanted === undefined ? rows : rows.filter((row) => name(row) === wanted);
  if (own.length === 0)
    throw new UnreadableExport("p_student must be a name in the file: it does not tell of this one.");
  return own;
}

/** Whether two names have a word in common: people leave out names, and shorten one to a letter. */
function sharesAName(one: string, other: string): boolean {
  const words = (name: string) =>
    tidy(name)
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1);
  const known = new Set(words(other));
  return words(one).some((word) => known.has(word));
}

/** A field that cannot be read is left out and named; the rest of its row counts. */
function toRecords(
  rows: readonly Row[],
  maxima: ReadonlyMap<string, string>,
  usual: Order,
  now: number,
): Records {
  const courses = new Map<string, SyncedCourse>();
  const assignments = new Map<string, SyncedAssignment>();
  const submissions = new Map<string, SyncedSubmission>();
  const skipped: Skipped[] = [];
  const order = orderOf(
    rows.flatMap((row) => [
      { text: row.get("dueAt"), isPast: false },
      { text: row.get("doneAt"), isPast: true },
    ]),
    usual,
    now,
  );
  for (const row of rows) {
    const note = (resource: Skipped["resource"], reason: string) =>
      skipped.push({ resource, external_id: `line ${row.line}`, reason });
    const moment = (column: "dueAt" | "doneAt") => {
      const text = row.get(column);
      if (isNothing(text)) return null;
      const found = readDate(text, order, now);
      if (found !== undefined && (column === "dueAt" || isOver(found, now))) return found;
      note("assignment", column === "dueAt" ? "due date unreadable" : "date unreadable");
      return null;
    };
    const title = row.get("assignment");
    if (title === "") {
      note("assignment", "without a name");
      continue;
    }
    const due = moment("dueAt");
    const done = moment("doneAt");
    const { score, maximum, unreadable } = scoreOf(
      row.get("score"),
      isNothing(row.get("maximum")) ? (maxima.get(workOf(row)) ?? "") : row.get("maximum"),
    );
    if (unreadable) note("submission", "score unreadable");
    const courseTitle = row.get("course") || "Khan Academy";
    const course = digest("course", courseTitle);
    // The export has no ids: an assignment is its name, and the day it is due, within its course.
    const assignment = digest("assignment", courseTitle, title, due?.day ?? row.get("dueAt"));
    courses.set(course, { external_id: course, title: courseTitle, status: "active" });
    assignments.set(assignment, {
      external_id: assignment,
      course_external_id: course,
      title,
      due_at: due?.at ?? null,
      maximum,
    });
    if (score === null) continue;
    // Work that is done before it is due, or never due, keeps the day on which it was first imported.
    const at = done?.at ?? (due !== null && Date.parse(due.at) <= now ? due.at : null);
    submissions.set(assignment, {
      external_id: assignment,
      course_external_id: course,
      assignment_external_id: assignment,
      submitted_at: done?.at ?? null,
      score,
      graded_at: at,
    });
  }
  if (assignments.size === 0) throw new UnreadableExport("No row of the file could be read.");
  return {
    courses: [...courses.values()],
    assignments: [...assignments.values()],
    submissions: [...submissions.values()],
    skipped,
  };
}

function digest(...parts: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify(parts.map((part) => part.toLowerCase())))
    .digest("hex")
    .slice(0, 32);
}

interface Score {
  readonly score: number | null;
  /** Null for work without points. */
  readonly maximum: number | null;
  readonly unreadable: boolean;
}

/** `8`, `8/10`, or `80%` of the points possible, of 100 where there are none. */
function scoreOf(text: string, possible: string): Score {
  const given = isNothing(possible) ? null : number(possible);
  const maximum = given === null || given === undefined || given <= 0 ? null : given;
  if (isNothing(text)) return { score: null, maximum, unreadable: given === undefined };
  const [, share] = /^(.+?)\s*%$/.exec(text) ?? [];
  const [, part, whole] = /^(.+?)\s*(?:\/|of|out of)\s*(.+)$/i.exec(text) ?? [];
  if (share !== undefined) {
    const percent = number(share);
    const of = maximum ?? 100;
    return percent === undefined
      ? { score: null, maximum, unreadable: true }
      : { score: Math.round(percent * of) / 100, maximum: of, unreadable: given === undefined };
  }
  if (part !== undefined && whole !== undefined) {
    const [score, total] = [number(part), number(whole)];
    return score === undefined || total === undefined || total <= 0
      ? { score: null, maximum, unreadable: true }
      : {
          score: maximum === null ? score : (score / total) * maximum,
          maximum: maximum ?? total,
          unreadable: false,
        };
  }
  const score = number(text);
  // A score of an unknown whole says nothing.
  return score === undefined || maximum === null
    ? { score: null, maximum, unreadable: true }
    : { score, maximum, unreadable: false };
}

function isNothing(text: string): boolean {
  return ["", "-", "–", "—", "n/a", "null"].includes(text.toLowerCase());
}

function number(text: string): number | undefined {
  return /^\d{1,6}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
