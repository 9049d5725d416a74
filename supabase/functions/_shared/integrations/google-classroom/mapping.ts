/** Classroom's resources as learning records. */
import { z } from "zod";
import type { Skipped, SyncedAssignment, SyncedCourse, SyncedSubmission } from "../provider.ts";

const id = z.string().min(1).max(200);
/** Google writes up to nine decimals. */
const moment = z.iso.datetime({ offset: true });

const course = z.object({
  id,
  name: z.string().catch(""),
  courseState: z.string().catch("ACTIVE"),
});

const courseWork = z.object({
  id,
  title: z.string().catch(""),
  maxPoints: z.number().optional().catch(undefined),
  dueDate: z.object({ year: z.int(), month: z.int(), day: z.int() }).optional().catch(undefined),
  dueTime: z
    .object({ hours: z.int().default(0), minutes: z.int().default(0) })
    .optional()
    .catch(undefined),
  updateTime: moment,
});

const historyEntry = z.object({
  stateHistory: z.object({ state: z.string(), stateTimestamp: moment }).optional().catch(undefined),
  gradeHistory: z.object({ gradeChangeType: z.string(), gradeTimestamp: moment }).optional().catch(undefined),
});

const submission = z.object({
  id,
  courseWorkId: id,
  state: z.string().catch("NEW"),
  assignedGrade: z.number().optional(),
  updateTime: moment.optional(),
  submissionHistory: z.array(historyEntry.catch({})).catch([]),
});

export interface Read<T> {
  readonly items: readonly T[];
  readonly skipped: readonly Skipped[];
}

export function readCourses(items: readonly unknown[]): Read<SyncedCourse> {
  return read("course", items, course, ({ id, name, courseState }) => ({
    external_id: id,
    title: name,
    status: courseState === "ARCHIVED" ? "completed" : "active",
  }));
}

export interface DatedAssignment {
  readonly record: SyncedAssignment;
  readonly updatedAt: string;
}

export function readCourseWork(courseId: string, items: readonly unknown[]): Read<DatedAssignment> {
  return read("assignment", items, courseWork, (work) => ({
    updatedAt: instant(work.updateTime),
    record: {
      external_id: work.id,
      course_external_id: courseId,
      title: work.title,
      due_at: dueAt(work),
      maximum: work.maxPoints === undefined || work.maxPoints <= 0 ? null : work.maxPoints,
    },
  }));
}

export interface DatedSubmission {
  readonly record: SyncedSubmission;
  readonly updatedAt: string | undefined;
}

/**
 * Work is handed in once it was turned in, or has come back. What is new, open, or was reclaimed
 * without a grade is not; draft grades are the teacher's own and never reach a student's token.
 */
export function readSubmissions(courseId: string, items: readonly unknown[]): Read<DatedSubmission> {
  return read("submission", items, submission, (one) => {
    const score = one.assignedGrade ?? null;
    const isIn = one.state === "TURNED_IN" || one.state === "RETURNED";
    const turnedIn = last(one.submissionHistory, ({ stateHistory: entry }) =>
      entry?.state === "TURNED_IN" ? entry.stateTimestamp : undefined,
    );
    const graded = last(one.submissionHistory, ({ gradeHistory: entry }) =>
      entry?.gradeChangeType === "ASSIGNED_GRADE_POINTS_EARNED_CHANGE" ? entry.gradeTimestamp : undefined,
    );
    const updatedAt = one.updateTime === undefined ? undefined : instant(one.updateTime);
    const record = {
      external_id: one.id,
      course_external_id: courseId,
      assignment_external_id: one.courseWorkId,
      // A teacher may return what nobody has handed in.
      submitted_at: isIn ? (turnedIn ?? (score === null ? (updatedAt ?? null) : null)) : null,
      score,
      graded_at: score === null ? null : (graded ?? updatedAt ?? null),
    };
    return { updatedAt, record: isIn || score !== null ? record : { ...record, is_gone: true as const } };
  });
}

function read<Schema extends z.ZodType, T>(
  resource: Skipped["resource"],
  items: readonly unknown[],
  schema: Schema,
  map: (item: z.output<Schema>) => T,
): Read<T> {
  const skipped: Skipped[] = [];
  const mapped = items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    if (parsed.success) return [map(parsed.data)];
    const named = z.object({ id }).safeParse(item);
    skipped.push({ resource, external_id: named.data?.id ?? null, reason: "unreadable" });
    return [];
  });
  return { items: mapped, skipped };
}

/** Due dates are UTC. A date without a time means its end. */
function dueAt({ dueDate, dueTime }: z.output<typeof courseWork>): string | null {
  if (dueDate === undefined) return null;
  const { year, month, day } = dueDate;
  const { hours, minutes } = dueTime ?? { hours: 23, minutes: 59 };
  const time = Date.UTC(year, month - 1, day, hours, minutes);
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

/** As one spelling, so that texts compare as times do. */
function instant(time: string): string {
  return new Date(time).toISOString();
}

function last<T>(entries: readonly T[], time: (entry: T) => string | undefined): string | undefined {
  return entries
    .flatMap((entry) => time(entry) ?? [])
    .map(instant)
    .sort()
    .at(-1);
}
