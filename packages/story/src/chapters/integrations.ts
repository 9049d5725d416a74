// Charlie's school uses Google Classroom: Charlie connects it, and Bob sees it; a sync that removes too much
// stops and asks; an export of Khan Academy is uploaded; and everything ends when Charlie disconnects.
import { type SyncRun, unwrap } from "@homeroom/client";
import { demoAccounts } from "../../../fakes/src/google/demo-school.ts";
import type { StackFile } from "../../../stack/src/running.ts";
import type { Cast } from "./family.ts";
import { atSchool, consent, pupil, syncNow } from "./google.ts";
import { type Narrator, StoryError } from "./narrator.ts";
import type { Person } from "./people.ts";

type Scene = { stack: StackFile; story: Narrator; cast: Cast; charlie: Person; account: string };

export async function learnsElsewhere(
  stack: StackFile,
  story: Narrator,
  cast: Cast,
  charlie: Person,
): Promise<void> {
  story.chapter("Work done elsewhere shows up here");
  // An account of this story's own, so that it can be told again.
  const account = `charlie.${Date.now().toString(36)}@riverside.example`;
  const charlieThere = { givenName: "Charlie", familyName: "Baker", like: demoAccounts.charlie };
  await atSchool(stack, { do: "add_student", email: account, ...charlieThere });
  const scene = { stack, story, cast, charlie, account };
  const integrationId = await connect(scene);
  await firstSync(scene, integrationId);
  await nothingNew(scene, integrationId);
  await gradeArrives(scene, integrationId);
  await guard(scene, integrationId);
  await importExport(scene);
  await strangerTries(scene, integrationId);
  await disconnect(scene, integrationId);
}

async function connect({ story, cast, charlie, account }: Scene): Promise<string> {
  const { integrations } = charlie.homeroom;
  story.act("Charlie connects a Google Classroom account.");
  const input = { studentId: charlie.id, provider: "google_classroom" };
  await story.refused(
    cast.bob.homeroom.integrations.connect(input),
    "consent.required",
    "before anybody agreed, Bob tries to connect it",
  );
  for (const provider of ["google_classroom", "khan_academy"]) {
    await unwrap(
      charlie.homeroom.consents.give({
        studentId: charlie.id,
        purpose: `integration:${provider}`,
        textVersion: 1,
        locale: "en",
      }),
    );
  }
  story.say("Charlie reads what Google and Khan Academy are told, and agrees to both");
  const { integrationId, authorizeUrl } = await story.done(
    integrations.connect(input),
    (row) => `Charlie is sent to ${row.authorizeUrl?.split("?")[0]}, with a state and a PKCE challenge`,
  );
  const { back, proof } = await consent(authorizeUrl, { account });
  story.say("Charlie chooses the account there, sees the requested scopes, and allows them");
  const [waiting] = (await unwrap(integrations.list({ studentId: charlie.id }))).rows;
  const found = await unwrap(integrations.preview({ integrationId, proof }));
  story.expect(
    waiting?.status === "pending" && waiting.externalAccount === null && found.externalAccount === account,
    `back here, with the proof, Charlie is shown ${found.externalAccount}; nothing is connected yet`,
  );
  const bobs = await unwrap(cast.bob.homeroom.integrations.list({ studentId: charlie.id }));
  story.expect(bobs.count === 0, "and nobody else sees an unfinished connection");
  await story.refused(
    cast.bob.homeroom.integrations.complete({ integrationId, proof }),
    "integration.state_invalid",
    "Bob, who did not start it, tries to complete it",
  );
  await story.refused(
    integrations.complete({ integrationId, proof: "A".repeat(43) }),
    "integration.state_invalid",
    "nor could Charlie with a forwarded address",
  );
  await story.done(
    integrations.complete({ integrationId, proof }),
    (row) => `with the proof in the redirect, Charlie completes it: ${row.status}`,
  );
  await fetch(back, { redirect: "manual" });
  const after = await unwrap(integrations.list({ studentId: charlie.id }));
  story.expect(
    after.rows.length === 1 && after.rows[0]?.status === "active",
    "calling the redirect address again changes nothing",
  );
  return integrationId;
}

async function firstSync(scene: Scene, integrationId: string): Promise<void> {
  const { story, cast, charlie } = scene;
  story.act("The first sync runs.");
  const run = await syncUntil(scene, integrationId);
  story.say(`${run.status}: ${told(run)}`);
  const page = await unwrap(cast.bob.homeroom.portal.childOverview({ studentId: charlie.id }));
  const titles = page.courses.map(({ title }) => title);
  story.expect(
    ["Mathematics 8b", "English 8b", "Biology 8b"].every((title) => titles.includes(title)),
    `Bob sees on Charlie's page: ${titles.join(", ")}`,
  );
  const quiz = page.recentGrades.find(({ title }) => title.startsWith("Quiz"));
  story.expect(quiz?.score === 7, `with the grades: “${quiz?.title}”, ${quiz?.score} of ${quiz?.maximum}`);
  story.expect(
    !page.recentGrades.some(({ title }) => title === "A letter to the author"),
    "and without the grade that the teacher has not returned yet",
  );
}

async function nothingNew(scene: Scene, integrationId: string): Promise<void> {
  const { story, charlie } = scene;
  story.act("Charlie asks for another sync.");
  await unwrap(charlie.homeroom.integrations.requestSync({ integrationId }));
  const { report } = await syncUntil(scene, integrationId);
  const moved = [report.courses, report.assignments, report.submissions].reduce(
    (sum, { added, changed, removed }) => sum + added + changed + removed,
    0,
  );
  story.expect(
    moved === 0,
    `nothing has changed there, and nothing changes here (${report.existing} records)`,
  );
}

async function gradeArrives(scene: Scene, integrationId: string): Promise<void> {
  const { stack, story, cast, charlie, account } = scene;
  const graded = async () => {
    const { rows } = await unwrap(cast.bob.homeroom.notifications.list({ limit: 200 }));
    return rows.filter((row) => row.key === "PARENT_CHILD_GRADED" && row.studentId === charlie.id).length;
  };
  const before = await graded();
  story.act("Mr Lindqvist returns Charlie's letter: 21 of 25.");
  const { id: accountId, courses } = await pupil(stack, account);
  const course = courses.find(({ name }) => name === "English 8b");
  const letter = course?.courseWork.find(({ title }) => title === "A letter to the author");
  const ids = { courseId: course?.id, courseWorkId: letter?.id, accountId };
  await atSchool(stack, { do: "give_back", ...ids, points: 21 });
  await unwrap(charlie.homeroom.integrations.requestSync({ integrationId }));
  const run = await syncUntil(scene, integrationId);
  story.expect(run.report.submissions.changed === 1, told(run));
  const page = await unwrap(cast.bob.homeroom.portal.childOverview({ studentId: charlie.id }));
  const grade = page.recentGrades.find(({ title }) => title === "A letter to the author");
  story.expect(grade?.score === 21, `it is on Charlie's page: ${grade?.percentage} %`);
  story.expect((await graded()) === before + 1, "and Bob was told, once");
}

async function guard(scene: Scene, integrationId: string): Promise<void> {
  const { stack, story, cast, charlie, account } = scene;
  story.act("By mistake the school takes Charlie out of three courses.");
  const { id: accountId, courses } = await pupil(stack, account);
  for (const { id: courseId, name } of courses) {
    if (name !== "Biology 8b") await atSchool(stack, { do: "leave_course", courseId, accountId });
  }
  await unwrap(charlie.homeroom.integrations.requestSync({ integrationId }));
  const run = await syncUntil(scene, integrationId);
  story.expect(
    run.status === "awaiting_approval",
    `the sync would remove ${run.report.courses.removed} courses, which is more than half of all: it stops and asks`,
  );
  const titles = async () => {
    const page = await unwrap(cast.bob.homeroom.portal.childOverview({ studentId: charlie.id }));
    return page.courses.map(({ title }) => title);
  };
  story.expect((await titles()).includes("Mathematics 8b"), "nothing is gone meanwhile");
  await story.refused(
    cast.carol.homeroom.integrations.approveSync({ runId: run.id }),
    "integration.not_found",
    "Carol approves it",
  );
  await story.done(
    cast.bob.homeroom.integrations.approveSync({ runId: run.id }),
    (row) => `Bob looks at the list and approves: ${row.status}`,
  );
  story.expect(!(await titles()).includes("Mathematics 8b"), "now the courses are off Charlie's page");
}

async function importExport({ story, cast, charlie }: Scene): Promise<void> {
  const { integrations } = cast.bob.homeroom;
  story.act("Bob uploads the progress export of Charlie's Khan Academy.");
  const { integrationId } = await story.done(
    integrations.connect({ studentId: charlie.id, provider: "khan_academy" }),
    (row) => `Khan Academy offers no sign-in for this: authorizeUrl is ${row.authorizeUrl}`,
  );
  await story.refused(
    integrations.importFile({ integrationId, file: "Name,Address\nCharlie,Riverside 1\n" }),
    "validation.failed",
    "first the address book, by mistake",
  );
  const file = [
    "Student Name,Course Name,Assignment Name,Due Date,Score Best Ever,Points Possible,Submission Date",
    "Charlie Baker,Algebra 1,Intro to slope,2026-03-06,6,7,2026-03-05",
    "Charlie Baker,Algebra 1,Slope from a graph,2026-03-13,7,7,2026-03-12",
    "Charlie Baker,Algebra 1,Slope-intercept form,2026-03-20,,7,",
    "Charlie Baker,Algebra 1,Broken line,2026-03-20,seven,7,2026-03-20",
  ].join("\n");
  const run = await story.done(
    integrations.importFile({ integrationId, file }),
    (row) =>
      `${told(row)}; skipped ${row.skipped.map((one) => `${one.externalId} (${one.reason})`).join(", ")}`,
  );
  story.expect(run.report.submissions.added === 2, "two pieces of work are Charlie's now");
  const again = await unwrap(integrations.importFile({ integrationId, file }));
  story.expect(
    again.report.submissions.added === 0 && again.report.submissions.unchanged === 2,
    "and the same file once more adds nothing",
  );
}

async function strangerTries({ story, cast, charlie }: Scene, integrationId: string): Promise<void> {
  const { integrations } = cast.carol.homeroom;
  story.act("Carol tries it all.");
  const input = { studentId: charlie.id, provider: "google_classroom" };
  await story.refused(integrations.connect(input), "student.not_found", "connecting an account to Charlie");
  await story.refused(
    integrations.requestSync({ integrationId }),
    "integration.not_found",
    "syncing Charlie's",
  );
  await story.refused(integrations.disconnect({ integrationId }), "integration.not_found", "ending it");
  const file = "Student Name,Assignment Name,Score Best Ever,Points Possible\nCharlie,X,1,1\n";
  await story.refused(integrations.importFile({ integrationId, file }), "integration.not_found", "uploading");
  const seen = await unwrap(integrations.list({ studentId: charlie.id }));
  const runs = await unwrap(integrations.runs({ integrationId }));
  story.expect(seen.count === 0 && runs.count === 0, "Carol sees no integration and no run");
}

async function disconnect(
  { stack, story, cast, charlie, account }: Scene,
  integrationId: string,
): Promise<void> {
  story.act("Charlie disconnects Google.");
  await story.done(charlie.homeroom.integrations.disconnect({ integrationId }), () => "it syncs no more");
  await syncNow(stack);
  story.expect(!(await pupil(stack, account)).connected, "and Google has been told to take the grant back");
  const page = await unwrap(cast.bob.homeroom.portal.childOverview({ studentId: charlie.id }));
  story.expect(
    page.courses.some(({ title }) => title === "Biology 8b"),
    "what came before stays",
  );
}

/** Syncs until the newest run has ended, or asks. */
async function syncUntil({ stack, charlie }: Scene, integrationId: string): Promise<SyncRun> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    await syncNow(stack);
    const { rows } = await unwrap(charlie.homeroom.integrations.runs({ integrationId, limit: 1 }));
    const [run] = rows;
    if (run && run.status !== "queued" && run.status !== "running") return run;
    if (Date.now() > deadline) throw new StoryError("The sync did not end.");
  }
}

function told({ report }: SyncRun): string {
  const kinds = [
    ["course", report.courses],
    ["assignment", report.assignments],
    ["submission", report.submissions],
  ] as const;
  const count = (n: number, name: string, what: string) =>
    n === 0 ? [] : [`${n} ${name}${n === 1 ? "" : "s"} ${what}`];
  const parts = kinds.flatMap(([name, { added, changed, removed }]) => [
    ...count(added, name, "added"),
    ...count(changed, name, "changed"),
    ...count(removed, name, "removed"),
  ]);
  return parts.join(", ") || "nothing to do";
}
