/**
 * Google Classroom: the student's courses, their work, and what the student handed in. A full run lists all of
 * it. An incremental one lists courses, asks work newest first until it meets what it knows, and lets
 * submissions that have not changed go by: Classroom can neither filter nor order them.
 */
import { z } from "zod";
import { httpUrl, readEnv } from "../../env.ts";
import { type Page, type ProviderContext, ProviderError, type SyncProvider } from "../provider.ts";
import { type ClassroomApi, classroomApi, Gone } from "./api.ts";
import { readCourses, readCourseWork, readSubmissions } from "./mapping.ts";
import { googleOAuth } from "./oauth.ts";

const environment = z.object({
  GOOGLE_CLASSROOM_URL: httpUrl.default("https://classroom.googleapis.com"),
});

/** Where a run is. `walk`: courses that are still to be looked into, the first one being it now. */
const position = z.object({
  phase: z.enum(["courses", "work", "submissions"]),
  pageToken: z.string().optional(),
  walk: z.array(z.string()),
  /** When this run began: a change that comes while pages are listed is found by the next run. */
  startedAt: z.string(),
  newest: z.string().optional(),
  /** A token met earlier in this list, how many pages ago, and after how many it is taken anew. */
  met: z.object({ token: z.string(), pages: z.int(), until: z.int() }).optional(),
});
type Position = z.output<typeof position>;

type Request = Parameters<SyncProvider["page"]>[0];

export function createGoogleClassroom(context: ProviderContext): SyncProvider {
  const api = classroomApi(readEnv(environment, context.env).GOOGLE_CLASSROOM_URL, context);
  return {
    kind: "sync",
    ...googleOAuth(context),
    async page(request) {
      const at = request.position === null ? first(context.now()) : position.safeParse(request.position).data;
      if (at === undefined) throw new ProviderError("restart", "page_expired");
      try {
        switch (at.phase) {
          case "courses":
            return await courses(api, request, at);
          case "work":
            return await work(api, request, at);
          case "submissions":
            return await submissions(api, request, at);
        }
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
        if (at.phase === "courses") throw new ProviderError("failed", "access_denied");
        // Deleted, or left, since it was listed: the next run does not find it any more.
        const [course = ""] = at.walk;
        return {
          ...nothing,
          skipped: [{ resource: "course", external_id: course, reason: "gone meanwhile" }],
          position: nextCourse(at),
        };
      }
    },
  };
}

const nothing: Page = {
  courses: [],
  assignments: [],
  submissions: [],
  skipped: [],
  scopes: [],
  cursors: {},
  position: null,
};

function first(now: number): Position {
  // A minute for clocks that disagree.
  return { phase: "courses", walk: [], startedAt: new Date(now - 60_000).toISOString() };
}

async function courses(api: ClassroomApi, { accessToken, kind }: Request, at: Position): Promise<Page> {
  const answer = await api.list(
    accessToken,
    "courses",
    [
      ["studentId", "me"],
      ["courseStates", "ACTIVE"],
      ["courseStates", "ARCHIVED"],
    ],
    at.pageToken,
  );
  const { items, skipped } = readCourses(answer.courses ?? []);
  // In an archived course nothing happens any more; once a day is enough.
  const walk = [
    ...at.walk,
    ...items
      .filter(({ status }) => kind === "full" || status === "active")
      .map((course) => course.external_id),
  ];
  const { nextPageToken: pageToken } = answer;
  return {
    ...nothing,
    courses: items,
    skipped,
    scopes: pageToken === undefined && skipped.length === 0 ? ["course"] : [],
    position: pageToken === undefined ? begin({ ...at, walk }) : { ...at, walk, ...following(at, pageToken) },
  };
}

async function work(api: ClassroomApi, request: Request, at: Position): Promise<Page> {
  const [course = ""] = at.walk;
  const answer = await api.list(
    request.accessToken,
    `courses/${encodeURIComponent(course)}/courseWork`,
    [["orderBy", "updateTime desc"]],
    at.pageToken,
  );
  const { items, skipped } = readCourseWork(course, answer.courseWork ?? []);
  const since = cursor(request, `work:${course}`);
  const fresh = items.filter(({ updatedAt }) => since === undefined || updatedAt >= since);
  const metKnown = fresh.length < items.length;
  const newest = latest([at.newest, ...items.map(({ updatedAt }) => updatedAt)]);
  const isLast = answer.nextPageToken === undefined || metKnown;
  return {
    ...nothing,
    assignments: fresh.map(({ record }) => record),
    skipped,
    scopes: isLast && request.kind === "full" && skipped.length === 0 ? [`assignment:${course}`] : [],
    cursors: isLast && newest !== undefined ? { [`work:${course}`]: newest } : {},
    position: isLast
      ? { phase: "submissions", walk: at.walk, startedAt: at.startedAt }
      : { ...at, ...following(at, answer.nextPageToken), newest },
  };
}

async function submissions(api: ClassroomApi, request: Request, at: Position): Promise<Page> {
  const [course = ""] = at.walk;
  const answer = await api.list(
    request.accessToken,
    `courses/${encodeURIComponent(course)}/courseWork/-/studentSubmissions`,
    [["userId", "me"]],
    at.pageToken,
  );
  const { items, skipped } = readSubmissions(course, answer.studentSubmissions ?? []);
  const since = cursor(request, `submissions:${course}`);
  const fresh = items.filter(({ updatedAt }) => since === undefined || (updatedAt ?? "") >= since);
  const newest = latest([at.newest, ...items.map(({ updatedAt }) => updatedAt)]);
  const isLast = answer.nextPageToken === undefined;
  // Pages have no order: what changed behind one's back may be older than what was seen last.
  const known = newest === undefined || newest < at.startedAt ? newest : at.startedAt;
  return {
    ...nothing,
    submissions: fresh.map(({ record }) => record),
    skipped,
    scopes: isLast && request.kind === "full" && skipped.length === 0 ? [`submission:${course}`] : [],
    cursors: isLast && known !== undefined ? { [`submissions:${course}`]: known } : {},
    position: isLast ? nextCourse(at) : { ...at, ...following(at, answer.nextPageToken), newest },
  };
}

/**
 * The next page of a list. A list whose pages come round again has no end: one token is remembered, a later one
 * after twice as many pages, so that any round is noticed and the position stays short.
 */
function following(at: Position, pageToken: string | undefined): Pick<Position, "pageToken" | "met"> {
  if (pageToken === undefined) return {};
  const { token, pages, until } = at.met ?? { token: at.pageToken, pages: 0, until: 1 };
  if (pageToken === at.pageToken || pageToken === token) throw new ProviderError("failed", "page_repeated");
  return {
    pageToken,
    met:
      pages + 1 === until
        ? { token: pageToken, pages: 0, until: until * 2 }
        : { token: token ?? pageToken, pages: pages + 1, until },
  };
}

function begin({ walk, startedAt }: Position): Position | null {
  return walk.length === 0 ? null : { phase: "work", walk, startedAt };
}

function nextCourse({ walk, startedAt, phase }: Position): Position | null {
  return begin({ phase, walk: walk.slice(1), startedAt });
}

/** A full run compares everything, also what has not changed for long. */
function cursor({ kind, cursors }: Request, name: string): string | undefined {
  const value = cursors[name];
  return kind === "incremental" && typeof value === "string" ? value : undefined;
}

function latest(times: readonly (string | undefined)[]): string | undefined {
  return times
    .flatMap((time) => time ?? [])
    .sort()
    .at(-1);
}
