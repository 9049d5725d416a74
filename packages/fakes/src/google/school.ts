// What the fake Classroom knows: accounts, courses, work and submissions, and what teachers and
// students do there. Kept in a file when given one, so that a restarted stack finds the same school.
import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import {
  Account,
  Course,
  CourseWork,
  type StudentSubmission,
  StudentSubmission as Submission,
  type SubmissionState,
  Topic,
} from "./resources.ts";

const School = z.object({
  accounts: z.array(Account),
  courses: z.array(Course),
  /** Course id → ids of its students. */
  students: z.record(z.string(), z.array(z.string())),
  topics: z.array(Topic),
  courseWork: z.array(CourseWork),
  submissions: z.array(Submission),
});
type School = z.infer<typeof School>;

export type NewCourse = {
  name: string;
  section?: string;
  room?: string;
  topics?: string[];
  students: string[];
};
export type NewWork = {
  title: string;
  description?: string;
  topic?: string;
  dueAt?: Date;
  maxPoints?: number;
  workType?: CourseWork["workType"];
  state?: CourseWork["state"];
};

const LINKS = "https://classroom.google.com/c";

export class SchoolStore {
  readonly #file: string | undefined;
  readonly #now: () => number;
  #school: School = {
    accounts: [],
    courses: [],
    students: {},
    topics: [],
    courseWork: [],
    submissions: [],
  };
  #lastStamp = 0;
  #past: number | undefined;
  #nextId = 620_000_000_000;
  #writing: Promise<void> = Promise.resolve();
  #dirty = false;

  private constructor(file: string | undefined, now: () => number) {
    this.#file = file;
    this.#now = now;
  }

  /** Without a file the school lives in memory. `seed` fills a new one. */
  static async open(options: {
    file?: string | undefined;
    now: () => number;
    seed: (school: SchoolStore) => void;
  }): Promise<SchoolStore> {
    const store = new SchoolStore(options.file, options.now);
    const text = options.file && (await readFile(options.file, "utf8").catch(() => undefined));
    const kept = text ? School.safeParse(parseJson(text)) : undefined;
    if (kept?.success) {
      store.#school = kept.data;
      const ids = [...kept.data.courses, ...kept.data.courseWork, ...kept.data.submissions].map(({ id }) =>
        Number(id),
      );
      store.#nextId = Math.max(store.#nextId, ...ids.filter(Number.isFinite));
      for (const topic of kept.data.topics)
        store.#nextId = Math.max(store.#nextId, Number(topic.topicId) || 0);
    } else {
      options.seed(store);
    }
    await store.settled();
    return store;
  }

  accounts(): readonly Account[] {
    return this.#school.accounts;
  }

  account(idOrEmail: string): Account | undefined {
    return this.#school.accounts.find(({ id, email }) => id === idOrEmail || email === idOrEmail);
  }

  course(id: string): Course | undefined {
    return this.#school.courses.find((course) => course.id === id);
  }

  coursesOf(accountId: string, as: "student" | "teacher"): Course[] {
    return this.#school.courses.filter((course) =>
      as === "student" ? this.studentsOf(course.id).includes(accountId) : course.ownerId === accountId,
    );
  }

  studentsOf(courseId: string): readonly string[] {
    return this.#school.students[courseId] ?? [];
  }

  topicsOf(courseId: string): Topic[] {
    return this.#school.topics.filter((topic) => topic.courseId === courseId);
  }

  workOf(courseId: string): CourseWork[] {
    return this.#school.courseWork.filter((work) => work.courseId === courseId);
  }

  submissionsOf(courseId: string): StudentSubmission[] {
    return this.#school.submissions.filter((submission) => submission.courseId === courseId);
  }

  addAccount(account: Account): Account {
    this.#school.accounts.push(account);
    this.#changed();
    return account;
  }

  /** A new account that sits in the courses of another student, and has the same work. */
  addStudentLike(like: Account, account: Account): Account {
    this.addAccount(account);
    const school = this.#school;
    for (const students of Object.values(school.students)) {
      if (students.includes(like.id)) students.push(account.id);
    }
    const copied = structuredClone(school.submissions.filter(({ userId }) => userId === like.id));
    school.submissions.push(...copied.map((one) => ({ ...one, id: this.#id(), userId: account.id })));
    return account;
  }

  addCourse(ownerId: string, { name, section, room, topics = [], students }: NewCourse): Course {
    const id = this.#id();
    const at = this.#stamp();
    const course: Course = {
      id,
      name,
      ...(section ? { section } : {}),
      ...(room ? { room } : {}),
      ownerId,
      creationTime: at,
      updateTime: at,
      courseState: "ACTIVE",
      alternateLink: `${LINKS}/${link(id)}`,
    };
    this.#school.courses.push(course);
    this.#school.students[id] = [...students];
    for (const topic of topics) {
      this.#school.topics.push({ courseId: id, topicId: this.#id(), name: topic, updateTime: this.#stamp() });
    }
    this.#changed();
    return course;
  }

  setCourse(id: string, change: Partial<Pick<Course, "name" | "section" | "courseState">>): void {
    const course = this.course(id);
    if (!course) throw new Error(`There is no course ${id}.`);
    Object.assign(course, change, { updateTime: this.#stamp() });
    this.#changed();
  }

  /** The course is gone with all that was in it, as after courses.delete. */
  removeCourse(id: string): void {
    const school = this.#school;
    school.courses = school.courses.filter((course) => course.id !== id);
    school.topics = school.topics.filter((topic) => topic.courseId !== id);
    school.courseWork = school.courseWork.filter((work) => work.courseId !== id);
    school.submissions = school.submissions.filter((submission) => submission.courseId !== id);
    delete school.students[id];
    this.#changed();
  }

  /** The student leaves the course: it stays for the others. */
  removeStudent(courseId: string, accountId: string): void {
    this.#school.students[courseId] = this.studentsOf(courseId).filter((id) => id !== accountId);
    this.#school.submissions = this.#school.submissions.filter(
      (submission) => submission.courseId !== courseId || submission.userId !== accountId,
    );
    this.#changed();
  }

  addWork(courseId: string, work: NewWork): CourseWork {
    const course = this.course(courseId);
    if (!course) throw new Error(`There is no course ${courseId}.`);
    const { title, description, dueAt, maxPoints, workType = "ASSIGNMENT", state = "PUBLISHED" } = work;
    const topicId = this.topicsOf(courseId).find(({ name }) => name === work.topic)?.topicId;
    const id = this.#id();
    const at = this.#stamp();
    const added: CourseWork = {
      courseId,
      id,
      title,
      ...(description ? { description } : {}),
      state,
      alternateLink: `${LINKS}/${link(courseId)}/a/${link(id)}/details`,
      creationTime: at,
      updateTime: at,
      ...(dueAt ? due(dueAt) : {}),
      ...(maxPoints ? { maxPoints } : {}),
      workType,
      ...(topicId ? { topicId } : {}),
      creatorUserId: course.ownerId,
    };
    this.#school.courseWork.push(added);
    // Classroom makes them with the work: NEW, and without times until the student opens it.
    for (const userId of this.studentsOf(courseId)) {
      const submissionId = this.#id();
      this.#school.submissions.push({
        courseId,
        courseWorkId: id,
        id: submissionId,
        userId,
        state: "NEW",
        alternateLink: `${LINKS}/${link(courseId)}/a/${link(id)}/submissions/student/${link(submissionId)}`,
        courseWorkType: workType,
      });
    }
    this.#changed();
    return added;
  }

  setWork(
    courseId: string,
    id: string,
    change: Partial<Pick<CourseWork, "title" | "maxPoints" | "state">>,
  ): void {
    const work = this.workOf(courseId).find((one) => one.id === id);
    if (!work) throw new Error(`There is no work ${id}.`);
    Object.assign(work, change, { updateTime: this.#stamp() });
    this.#changed();
  }

  removeWork(courseId: string, id: string): void {
    const school = this.#school;
    school.courseWork = school.courseWork.filter((work) => work.courseId !== courseId || work.id !== id);
    school.submissions = school.submissions.filter(
      (one) => one.courseId !== courseId || one.courseWorkId !== id,
    );
    this.#changed();
  }

  submission(courseId: string, courseWorkId: string, userId: string): StudentSubmission {
    const found = this.#school.submissions.find(
      (one) => one.courseId === courseId && one.courseWorkId === courseWorkId && one.userId === userId,
    );
    if (!found) throw new Error(`${userId} has no submission for ${courseWorkId}.`);
    return found;
  }

  open(courseId: string, courseWorkId: string, userId: string): void {
    this.#move(this.submission(courseId, courseWorkId, userId), "CREATED", userId);
  }

  turnIn(courseId: string, courseWorkId: string, userId: string, options: { late?: boolean } = {}): void {
    const submission = this.submission(courseId, courseWorkId, userId);
    if (submission.state === "NEW") this.#move(submission, "CREATED", userId);
    this.#move(submission, "TURNED_IN", userId);
    if (options.late) submission.late = true;
  }

  reclaim(courseId: string, courseWorkId: string, userId: string): void {
    this.#move(this.submission(courseId, courseWorkId, userId), "RECLAIMED_BY_STUDENT", userId);
  }

  /** A grade that only teachers see yet. */
  draft(courseId: string, courseWorkId: string, userId: string, points: number): void {
    const submission = this.submission(courseId, courseWorkId, userId);
    submission.draftGrade = points;
    submission.updateTime = this.#stamp();
    this.#graded(submission, points, "DRAFT_GRADE_POINTS_EARNED_CHANGE");
    this.#changed();
  }

  /** Grades and returns, as a teacher does with "Return". */
  giveBack(courseId: string, courseWorkId: string, userId: string, points?: number): void {
    const submission = this.submission(courseId, courseWorkId, userId);
    if (points !== undefined) {
      submission.draftGrade = points;
      submission.assignedGrade = points;
      this.#graded(submission, points, "ASSIGNED_GRADE_POINTS_EARNED_CHANGE");
    }
    this.#move(submission, "RETURNED", this.course(courseId)?.ownerId ?? "");
  }

  /** What follows happened then: for the history of a new school. */
  since(moment: Date | undefined): void {
    this.#past = moment?.getTime();
  }

  /** Resolves when everything so far is in the file. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #move(submission: StudentSubmission, state: Exclude<SubmissionState, "NEW">, actorUserId: string): void {
    const at = this.#stamp();
    submission.state = state;
    submission.creationTime ??= at;
    submission.updateTime = at;
    submission.submissionHistory = [
      ...(submission.submissionHistory ?? []),
      { stateHistory: { state, stateTimestamp: at, actorUserId } },
    ];
    this.#changed();
  }

  #graded(
    submission: StudentSubmission,
    pointsEarned: number,
    gradeChangeType: "DRAFT_GRADE_POINTS_EARNED_CHANGE" | "ASSIGNED_GRADE_POINTS_EARNED_CHANGE",
  ): void {
    const work = this.workOf(submission.courseId).find(({ id }) => id === submission.courseWorkId);
    const gradeHistory = {
      pointsEarned,
      maxPoints: work?.maxPoints ?? 0,
      gradeTimestamp: this.#stamp(),
      actorUserId: this.course(submission.courseId)?.ownerId ?? "",
      gradeChangeType,
    };
    submission.submissionHistory = [...(submission.submissionHistory ?? []), { gradeHistory }];
  }

  #id(): string {
    this.#nextId += 1;
    return String(this.#nextId);
  }

  /** Two changes never share a moment: cursors by updateTime can be told apart. */
  #stamp(): string {
    if (this.#past !== undefined) {
      this.#past += 1;
      return new Date(this.#past).toISOString();
    }
    this.#lastStamp = Math.max(this.#now(), this.#lastStamp + 1);
    return new Date(this.#lastStamp).toISOString();
  }

  #changed(): void {
    const file = this.#file;
    if (!file || this.#dirty) return;
    this.#dirty = true;
    this.#writing = this.#writing
      .then(async () => {
        this.#dirty = false;
        await writeFile(`${file}.new`, JSON.stringify(this.#school), { mode: 0o600 });
        await rename(`${file}.new`, file);
      })
      .catch(() => undefined);
  }
}

function due(at: Date): Pick<CourseWork, "dueDate" | "dueTime"> {
  const hours = at.getUTCHours();
  const minutes = at.getUTCMinutes();
  return {
    dueDate: { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    dueTime: { ...(hours ? { hours } : {}), ...(minutes ? { minutes } : {}) },
  };
}

/** Ids in Classroom's links are base64. */
function link(id: string): string {
  return Buffer.from(id).toString("base64url");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
