// The other side of the fake Google: what teachers do, what goes wrong, and what was called. As JSON
// under /control for scripts in other processes, and as a page for people.
import { type Context, Hono } from "hono";
import { z } from "zod";
import { ErrorRate, Fault, type Faults } from "./faults.ts";
import type { Grants } from "./grants.ts";
import type { SchoolStore } from "./school.ts";
import { schoolPage } from "./school-page.ts";
import type { Traffic } from "./traffic.ts";

export type ControlOptions = {
  school: SchoolStore;
  grants: Grants;
  faults: Faults;
  traffic: Traffic;
  settings: { maxPageSize: number };
  appName: string;
};

const id = z.string().min(1);
const work = { courseId: id, courseWorkId: id, accountId: id };
const points = z.coerce.number().min(0).max(100_000);

/** What happens at the school; fields are strings or numbers, as a form sends them. */
const Action = z.discriminatedUnion("do", [
  /** A new account in the courses of the one with the address `like`, for stories that change much. */
  z.object({ do: z.literal("add_student"), email: z.email(), givenName: id, familyName: id, like: id }),
  z.object({
    do: z.literal("assign"),
    courseId: id,
    title: z.string().trim().min(1).max(3000),
    maxPoints: points.optional(),
    dueInDays: z.coerce.number().optional(),
  }),
  z.object({ do: z.literal("turn_in"), ...work, late: z.coerce.boolean().optional() }),
  z.object({ do: z.literal("give_back"), ...work, points: points.optional() }),
  z.object({ do: z.literal("remove_work"), courseId: id, courseWorkId: id }),
  z.object({ do: z.literal("rename_course"), courseId: id, name: z.string().trim().min(1).max(750) }),
  z.object({ do: z.literal("archive_course"), courseId: id }),
  z.object({ do: z.literal("remove_course"), courseId: id }),
  z.object({ do: z.literal("leave_course"), courseId: id, accountId: id }),
  /** The account's owner takes the application's access back, at Google. */
  z.object({ do: z.literal("revoke_access"), accountId: id }),
  z.object({ do: z.literal("expire_tokens"), accountId: id.optional() }),
]);
type Action = z.infer<typeof Action>;

const Settings = z.object({
  maxPageSize: z.number().int().positive().optional(),
  latencyMs: z.number().nonnegative().optional(),
  accessTokenSeconds: z.number().int().positive().optional(),
  errorRate: ErrorRate.optional(),
});

export function controls({ school, grants, faults, traffic, settings, appName }: ControlOptions): Hono {
  const app = new Hono();

  app.get("/", (c) => c.html(schoolPage({ school, grants, appName })));

  app.post("/control/school", async (c) => {
    const form = (c.req.header("content-type") ?? "").includes("form");
    const given: unknown = form ? filled(await c.req.formData()) : await json(c);
    const action = Action.safeParse(given);
    if (!action.success) return c.json({ message: z.prettifyError(action.error) }, 400);
    try {
      act(action.data);
    } catch (error) {
      return c.json({ message: error instanceof Error ? error.message : String(error) }, 404);
    }
    return form ? c.redirect("/", 303) : c.json({});
  });

  app.get("/control/school", (c) =>
    c.json(
      school.accounts().map((account) => ({
        ...account,
        connected: grants.of(account.id) !== undefined,
        courses: school.coursesOf(account.id, "student").map((course) => ({
          ...course,
          courseWork: school.workOf(course.id),
          submissions: school.submissionsOf(course.id).filter(({ userId }) => userId === account.id),
        })),
      })),
    ),
  );

  app.post("/control/faults", async (c) => {
    const fault = Fault.safeParse(await json(c));
    if (!fault.success) return c.json({ message: z.prettifyError(fault.error) }, 400);
    faults.add(fault.data);
    return c.json({});
  });

  app.delete("/control/faults", (c) => {
    faults.clear();
    return c.body(null, 204);
  });

  app.post("/control/settings", async (c) => {
    const parsed = Settings.safeParse(await json(c));
    if (!parsed.success) return c.json({ message: z.prettifyError(parsed.error) }, 400);
    const { maxPageSize, latencyMs, accessTokenSeconds, errorRate } = parsed.data;
    if (maxPageSize !== undefined) settings.maxPageSize = maxPageSize;
    if (latencyMs !== undefined) faults.latencyMs = latencyMs;
    if (accessTokenSeconds !== undefined) grants.accessTokenSeconds = accessTokenSeconds;
    if (errorRate !== undefined) faults.setErrorRate(errorRate);
    return c.json({});
  });

  app.get("/control/traffic", (c) => c.json(traffic.summary()));
  app.get("/control/calls", (c) => c.json(traffic.calls()));
  app.delete("/control/traffic", (c) => {
    traffic.clear();
    return c.body(null, 204);
  });

  function act(action: Action): void {
    switch (action.do) {
      case "add_student": {
        const { email, givenName, familyName } = action;
        const like = school.account(action.like);
        if (!like) throw new Error(`There is no account ${action.like}.`);
        const id = `1${String(Date.now()).padStart(20, "0")}`;
        school.addStudentLike(like, { id, email, givenName, familyName });
        break;
      }
      case "assign": {
        const { courseId, title, maxPoints, dueInDays } = action;
        const dueAt = dueInDays === undefined ? undefined : new Date(Date.now() + dueInDays * 86_400_000);
        school.addWork(courseId, { title, ...(maxPoints ? { maxPoints } : {}), ...(dueAt ? { dueAt } : {}) });
        break;
      }
      case "turn_in":
        school.turnIn(action.courseId, action.courseWorkId, action.accountId, {
          late: action.late ?? false,
        });
        break;
      case "give_back":
        school.giveBack(action.courseId, action.courseWorkId, action.accountId, action.points);
        break;
      case "remove_work":
        school.removeWork(action.courseId, action.courseWorkId);
        break;
      case "rename_course":
        school.setCourse(action.courseId, { name: action.name });
        break;
      case "archive_course":
        school.setCourse(action.courseId, { courseState: "ARCHIVED" });
        break;
      case "remove_course":
        school.removeCourse(action.courseId);
        break;
      case "leave_course":
        school.removeStudent(action.courseId, action.accountId);
        break;
      case "revoke_access":
        grants.revokeAll(action.accountId);
        break;
      case "expire_tokens":
        grants.expireAccessTokens(action.accountId);
        break;
    }
  }

  return app;
}

/** A form's fields, without those left empty. */
function filled(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (value === "" ? [] : [[name, String(value)]])),
  );
}

function json(c: Context): Promise<unknown> {
  return c.req.json().catch(() => undefined);
}
