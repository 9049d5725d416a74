import { clickThrough } from "@homeroom/stack";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Homeroom, unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let bob: Person;
let carol: Person;
let mia: Person;
/** Mia's course at Google, with twelve pieces of work. */
let courseId: string;

beforeAll(async () => {
  town = await startTown({ functions: true });
  [bob, carol, mia] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Carol Clark", ["client"]),
    town.person("Mia Baker", ["student"]),
  ]);
  await town.link(bob, mia, "FATHER");
  for (const provider of ["google_classroom", "khan_academy"]) {
    const { error } = await bob.homeroom.integrations.connect({ studentId: mia.id, provider });
    expect(error?.code).toBe("consent.required");
    const purpose = `integration:${provider}`;
    await unwrap(mia.homeroom.consents.give({ studentId: mia.id, purpose, textVersion: 1, locale: "en" }));
  }
  const { school } = town.stack.classroom;
  school.addAccount({ id: "107", email: account, givenName: "Mia", familyName: "Baker" });
  courseId = school.addCourse("teacher", { name: "Geometry", students: ["107"] }).id;
  for (let n = 1; n <= 12; n += 1) school.addWork(courseId, { title: `Sheet ${n}`, maxPoints: 20 });
});
afterAll(() => town.stop());

const account = "mia@school.example";

/** Consents at Google, and comes back to the callback; the proof that its page shows. */
async function consent(authorizeUrl: string | null): Promise<string> {
  const landed = await clickThrough(authorizeUrl ?? "", { account });
  const response = await fetch(landed, { redirect: "manual" });
  expect(response.status).toBe(200);
  return proofOf(await response.text());
}

const proofOf = (page: string) => /<code[^>]*>([\w-]{43})<\/code>/.exec(page)?.[1] ?? "";

const sync = () => town.stack.runTask("integration-sync");

async function latestRun({ integrations }: Homeroom, integrationId: string) {
  const { rows } = await unwrap(integrations.runs({ integrationId, limit: 1 }));
  return rows[0];
}

test("a guardian connects, sees whose account it is, and only then completes; others get nowhere", async () => {
  const { integrations } = bob.homeroom;
  const input = { studentId: mia.id, provider: "google_classroom" };
  const { integrationId, authorizeUrl } = await unwrap(integrations.connect(input));
  const madeUp = { integrationId, proof: "A".repeat(43) };
  expect((await integrations.complete(madeUp)).error?.code).toBe("integration.state_invalid");
  const proof = await consent(authorizeUrl);
  expect((await unwrap(integrations.list({ studentId: mia.id }))).rows).toMatchObject([
    {
      id: integrationId,
      provider: "google_classroom",
      status: "pending",
      externalAccount: null,
      lastSyncedAt: null,
    },
  ]);
  expect(await unwrap(integrations.preview({ integrationId, proof }))).toMatchObject({
    externalAccount: account,
  });
  expect((await integrations.preview(madeUp)).error?.code).toBe("integration.state_invalid");

  expect((await carol.homeroom.integrations.connect(input)).error?.code).toBe("student.not_found");
  const { error } = await carol.homeroom.integrations.complete({ integrationId, proof });
  expect(error?.code).toBe("integration.not_found");
  expect((await unwrap(carol.homeroom.integrations.list())).count).toBe(0);
  expect((await town.stranger.integrations.connect(input)).error?.code).toBe("auth.required");

  // A person who forwards their own link never sees this.
  expect((await integrations.complete(madeUp)).error?.code).toBe("integration.state_invalid");
  expect(await unwrap(integrations.complete({ integrationId, proof }))).toMatchObject({
    id: integrationId,
    status: "active",
    externalAccount: account,
  });
  // Whose address it is stays between Bob and Google.
  const { rows } = await unwrap(mia.homeroom.integrations.list());
  expect(rows).toMatchObject([{ id: integrationId, status: "active", externalAccount: null }]);
  expect((await integrations.complete({ integrationId, proof })).error?.code).toBe(
    "integration.state_invalid",
  );
});

test("a sync is asked for, read, and approved when it would take away too much", async () => {
  const { integrations, portal } = bob.homeroom;
  const [{ id: integrationId } = { id: "" }] = (await unwrap(integrations.list())).rows;

  const dry = await unwrap(integrations.requestSync({ integrationId, dryRun: true }));
  expect(dry).toMatchObject({ status: "queued", isDryRun: true, report: { courses: { added: 0 } } });
  expect((await unwrap(integrations.requestSync({ integrationId, dryRun: true }))).id).toBe(dry.id);
  await sync();
  expect(await latestRun(bob.homeroom, integrationId)).toMatchObject({
    id: dry.id,
    status: "succeeded",
    report: { courses: { added: 1 }, assignments: { added: 12 } },
  });
  expect((await unwrap(portal.courses())).count).toBe(0);

  const before = Date.now();
  await unwrap(integrations.requestSync({ integrationId }));
  await sync();
  expect((await unwrap(portal.courses())).rows).toMatchObject([
    { title: "Geometry", source: "google_classroom" },
  ]);
  const [{ lastSyncedAt } = { lastSyncedAt: null }] = (await unwrap(integrations.list())).rows;
  expect(Date.parse(lastSyncedAt ?? "")).toBeGreaterThanOrEqual(before);

  const { school } = town.stack.classroom;
  for (const { id } of school.workOf(courseId).slice(3)) school.removeWork(courseId, id);
  await unwrap(integrations.requestSync({ integrationId }));
  await sync();
  const waiting = await latestRun(mia.homeroom, integrationId);
  expect(waiting).toMatchObject({
    status: "awaiting_approval",
    report: { assignments: { removed: 9, unchanged: 3 }, existing: 13, wouldStop: true },
    changes: Array.from({ length: 9 }, () => ({ resource: "assignment", change: "removed" })),
  });
  const runId = waiting?.id ?? "";
  expect((await carol.homeroom.integrations.approveSync({ runId })).error?.code).toBe(
    "integration.not_found",
  );
  expect(await unwrap(integrations.approveSync({ runId }))).toMatchObject({ id: runId, status: "succeeded" });
  expect((await integrations.approveSync({ runId })).error?.code).toBe("integration.not_active");
});

test("whoever disconnects keeps what came, and nothing syncs any more", async () => {
  const { integrations, portal } = bob.homeroom;
  const [{ id: integrationId } = { id: "" }] = (await unwrap(integrations.list())).rows;
  expect((await carol.homeroom.integrations.disconnect({ integrationId })).error?.code).toBe(
    "integration.not_found",
  );
  expect(await unwrap(integrations.disconnect({ integrationId }))).toBeNull();
  expect((await unwrap(integrations.list())).rows).toMatchObject([
    { status: "disconnected", externalAccount: account },
  ]);
  expect((await integrations.requestSync({ integrationId })).error?.code).toBe("integration.not_active");
  expect((await unwrap(portal.courses())).count).toBe(1);
});

test("an export is uploaded, reported on, and refused in words when it is another file", async () => {
  const { integrations, portal } = bob.homeroom;
  const input = { studentId: mia.id, provider: "khan_academy" };
  const { integrationId, authorizeUrl } = await unwrap(integrations.connect(input));
  expect(authorizeUrl).toBeNull();
  const file = new Blob([
    "Student Name,Course Name,Assignment Name,Score Best Ever,Points Possible,Submission Date\n",
    "Mia B.,Algebra 1,Slope,6,7,2026-03-05\nMia B.,Algebra 1,Torn,six,7,2026-03-05\nLeo C.,Algebra 1,Slope,7,7,2026-03-05\n",
  ]);
  const both = await integrations.importFile({ integrationId, file });
  expect(both.error).toMatchObject({
    code: "validation.failed",
    message: expect.stringContaining("several students"),
  });
  const dry = await unwrap(integrations.importFile({ integrationId, file, student: "Mia B.", dryRun: true }));
  expect(dry).toMatchObject({ isDryRun: true, report: { submissions: { added: 1 } } });
  const run = await unwrap(integrations.importFile({ integrationId, file, student: "Mia B." }));
  expect(run).toMatchObject({
    kind: "import",
    status: "succeeded",
    report: { courses: { added: 1 }, assignments: { added: 2 }, submissions: { added: 1 }, skipped: 1 },
    skipped: [{ resource: "submission", externalId: "line 3", reason: "score unreadable" }],
  });
  const page = await unwrap(portal.childOverview({ studentId: mia.id }));
  expect(page.recentGrades).toMatchObject([
    { title: "Slope", courseTitle: "Algebra 1", score: 6, maximum: 7 },
  ]);

  expect((await carol.homeroom.integrations.importFile({ integrationId, file })).error?.code).toBe(
    "integration.not_found",
  );
  expect((await town.stranger.integrations.importFile({ integrationId, file })).error?.code).toBe(
    "auth.required",
  );
  const large = new Uint8Array(3_000_000);
  expect((await integrations.importFile({ integrationId, file: large })).error?.code).toBe(
    "validation.failed",
  );
});

test("an import that would change more than half is refused with its counts, until it is confirmed", async () => {
  const { integrations } = bob.homeroom;
  const input = { studentId: mia.id, provider: "khan_academy" };
  const { integrationId } = await unwrap(integrations.connect(input));
  const file = (score: number, maximum: number) =>
    [
      "Student Name,Course Name,Assignment Name,Score Best Ever,Points Possible,Submission Date",
      ...Array.from({ length: 12 }, (_, n) => `Mia B.,Algebra 2,Sheet ${n},${score},${maximum},2026-03-05`),
    ].join("\n");
  await unwrap(integrations.importFile({ integrationId, file: file(3, 7) }));
  const { error } = await integrations.importFile({ integrationId, file: file(4, 8) });
  if (error?.code !== "integration.import_rejected") throw new Error(`not rejected: ${error?.code}`);
  expect(error.detail?.submissions).toMatchObject({ added: 0, changed: 12, removed: 0 });
  const run = await unwrap(integrations.importFile({ integrationId, file: file(4, 8), confirm: true }));
  expect(run).toMatchObject({
    status: "succeeded",
    report: { assignments: { changed: 12 }, submissions: { changed: 12 } },
  });
});
