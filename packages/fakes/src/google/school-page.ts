// The school as a page: every account with its courses and work, and the few things that a teacher
// does there, so that a person can watch them arrive in Homeroom.
import { html, raw } from "hono/html";
import type { Grants } from "./grants.ts";
import { nameOf } from "./pages.ts";
import type { Account, Course, CourseWork, StudentSubmission } from "./resources.ts";
import type { SchoolStore } from "./school.ts";

const style = `
  :root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 16%, transparent); --soft: color-mix(in srgb, currentColor 64%, transparent); --accent: light-dark(#0b57d0, #a8c7fa); }
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 28px 20px 60px; max-width: 980px; font: 15px/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
  h1 { font-size: 24px; margin: 0 0 4px; }
  .lead { color: var(--soft); margin: 0 0 24px; max-width: 70ch; }
  section { border: 1px solid var(--line); border-radius: 14px; margin-bottom: 18px; overflow: hidden; }
  section > header { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; padding: 14px 18px; background: color-mix(in srgb, currentColor 5%, transparent); }
  h2 { font-size: 17px; margin: 0; }
  h3 { font-size: 15px; margin: 0; }
  .soft { color: var(--soft); }
  .push { margin-left: auto; }
  .state { font-size: 13px; padding: 1px 10px; border-radius: 10px; border: 1px solid var(--line); white-space: nowrap; }
  .on { color: light-dark(#146c2e, #6dd58c); }
  .course { padding: 12px 18px 16px; border-top: 1px solid var(--line); }
  .course > div { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
  table { width: 100%; border-collapse: collapse; margin: 8px 0; }
  td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); vertical-align: middle; }
  td:nth-child(n+2) { white-space: nowrap; width: 1%; }
  form { display: inline-flex; gap: 6px; align-items: center; margin: 0; }
  input { font: inherit; padding: 3px 8px; border: 1px solid var(--line); border-radius: 7px; background: none; color: inherit; }
  input[type=number] { width: 5.5em; }
  button { font: inherit; padding: 3px 12px; border: 1px solid var(--line); border-radius: 7px; background: none; color: var(--accent); cursor: pointer; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
  @media (max-width: 640px) { table, tbody, tr, td { display: block; width: auto !important; } td { border: 0; padding: 2px 0; } tr { border-bottom: 1px solid var(--line); padding: 6px 0; } }
`;

const STATES: Record<StudentSubmission["state"], string> = {
  NEW: "assigned",
  CREATED: "opened",
  TURNED_IN: "handed in",
  RETURNED: "returned",
  RECLAIMED_BY_STUDENT: "taken back",
};

export function schoolPage(options: { school: SchoolStore; grants: Grants; appName: string }) {
  const { school, grants, appName } = options;
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Classroom (fake)</title>
    <style>${raw(style)}</style>
  </head>
  <body>
    <main>
    <h1>Classroom, played on this machine</h1>
    <p class="lead">
      These Google accounts can be connected to ${appName}. What you do here as their teacher arrives with the next sync.
    </p>
    ${school.accounts().map((account) => accountSection(account, school, grants, appName))}
    </main>
  </body>
</html>`;
}

function accountSection(account: Account, school: SchoolStore, grants: Grants, appName: string) {
  const learns = school.coursesOf(account.id, "student");
  const teaches = school.coursesOf(account.id, "teacher");
  const connected = grants.of(account.id) !== undefined;
  return html`<section>
    <header>
      <h2>${nameOf(account)}</h2>
      <span class="soft">${account.email}</span>
      ${
        connected
          ? html`<span class="push state on">connected to ${appName}</span>
              ${button({ do: "revoke_access", accountId: account.id }, "Remove access")}`
          : html`<span class="push soft">${teaches.length > 0 ? "teacher" : "not connected"}</span>`
      }
    </header>
    ${learns.length === 0 ? html`<div class="course soft">${teaching(teaches)}</div>` : ""}
    ${learns.map((course) => courseBlock(course, account, school))}
  </section>`;
}

function teaching(courses: Course[]): string {
  return courses.length === 0 ? "No courses." : `Teaches ${courses.map(({ name }) => name).join(", ")}.`;
}

function courseBlock(course: Course, account: Account, school: SchoolStore) {
  const submissions = school.submissionsOf(course.id).filter(({ userId }) => userId === account.id);
  const archived = course.courseState === "ARCHIVED";
  return html`<div class="course">
    <div>
      <h3>${course.name}</h3>
      <span class="soft">${[course.section, course.room].filter(Boolean).join(" · ")}</span>
      ${archived ? html`<span class="state">archived</span>` : ""}
      <span class="push">${button({ do: "remove_course", courseId: course.id }, "Delete course")}</span>
    </div>
    <table>
      <tbody>
        ${school.workOf(course.id).map((work) =>
          workRow(
            work,
            account,
            submissions.find(({ courseWorkId }) => courseWorkId === work.id),
          ),
        )}
      </tbody>
    </table>
    ${
      archived
        ? ""
        : html`<form method="post" action="/control/school">
            ${hidden({ do: "assign", courseId: course.id, dueInDays: "7" })}
            <input name="title" required placeholder="New assignment" aria-label="Title of a new assignment" />
            <input name="maxPoints" type="number" min="1" value="20" aria-label="Points" />
            <button>Assign</button>
          </form>`
    }
  </div>`;
}

function workRow(work: CourseWork, account: Account, submission: StudentSubmission | undefined) {
  if (!submission || work.state !== "PUBLISHED") {
    return html`<tr><td>${work.title}</td><td class="soft">draft</td><td></td><td></td></tr>`;
  }
  const ids = { courseId: work.courseId, courseWorkId: work.id, accountId: account.id };
  const grade = submission.assignedGrade;
  const done = submission.state === "TURNED_IN" || submission.state === "RETURNED";
  return html`<tr>
    <td>${work.title}</td>
    <td><span class="state">${STATES[submission.state]}${submission.late ? ", late" : ""}</span></td>
    <td>${work.maxPoints === undefined ? html`<span class="soft">no points</span>` : `${grade ?? "–"} / ${work.maxPoints}`}</td>
    <td>
      ${
        !done
          ? button({ do: "turn_in", ...ids }, "Hand in")
          : work.maxPoints === undefined
            ? ""
            : html`<form method="post" action="/control/school">
                ${hidden({ do: "give_back", ...ids })}
                <input name="points" type="number" min="0" max="${work.maxPoints}" step="0.25" required value="${grade ?? ""}" aria-label="Points for ${work.title}" />
                <button>Return</button>
              </form>`
      }
    </td>
  </tr>`;
}

function button(fields: Record<string, string>, text: string) {
  return html`<form method="post" action="/control/school">${hidden(fields)}<button>${text}</button></form>`;
}

function hidden(fields: Record<string, string>) {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
}
