import { afterAll, beforeAll, expect, test } from "vitest";
import { unwrap } from "../../src/index.ts";
import { confirmedLesson, type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let ada: Person;
let bob: Person;
let dana: Person;
let mia: Person;
let messageId: string;

beforeAll(async () => {
  town = await startTown();
  [ada, bob, dana, mia] = await Promise.all([
    town.person("Ada Admin", ["admin"]),
    town.person("Bob Baker", ["client"]),
    town.person("Dana Diaz", ["tutor"]),
    town.person("Mia Baker", ["student"]),
  ]);
  await town.link(bob, mia);
  await confirmedLesson(bob, mia, dana, 10);
  const sent = { studentId: mia.id, recipientId: bob.id, body: "Pay me in cash." };
  messageId = (await unwrap(dana.homeroom.messages.send(sent))).id;
});
afterAll(() => town.stop());

test("the recipient reports a message once, the sender cannot", async () => {
  const input = { messageId, reason: "inappropriate", note: "Not the first time" } as const;
  expect((await dana.homeroom.reports.report(input)).error).toMatchObject({
    code: "message.not_found",
    status: 404,
  });
  const report = await unwrap(bob.homeroom.reports.report(input));
  expect(report).toMatchObject({ messageId, reason: "inappropriate", status: "open", decidedAt: null });
  expect(await unwrap(bob.homeroom.reports.report({ ...input, reason: "spam" }))).toEqual(report);
  expect((await unwrap(bob.homeroom.reports.mine())).rows).toEqual([report]);
  expect((await unwrap(dana.homeroom.reports.mine())).rows).toEqual([]);
});

test("an admin reads and decides the case of a student without a school", async () => {
  const [found, ...others] = await unwrap(ada.homeroom.reports.cases());
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    status: "open",
    level: "admin",
    reporterName: "Bob Baker",
    reportedName: "Dana Diaz",
    reportedRole: "TUTOR",
    reasons: ["inappropriate"],
    reportCount: 1,
  });
  const caseId = found?.caseId ?? "";
  const early = await ada.homeroom.reports.decide({ caseId, status: "resolved" });
  expect(early.error).toMatchObject({ code: "report.not_open", status: 409 });
  expect(await unwrap(ada.homeroom.reports.review({ caseId }))).toMatchObject([
    {
      id: messageId,
      senderName: "Dana Diaz",
      body: "Pay me in cash.",
      reason: "inappropriate",
      note: "Not the first time",
    },
  ]);
  expect((await bob.homeroom.reports.review({ caseId })).error).toMatchObject({ code: "report.not_found" });
  const decision = { caseId, status: "referred", referredTo: "Youth office" } as const;
  expect(await unwrap(ada.homeroom.reports.decide(decision))).toBeNull();
  expect(await unwrap(ada.homeroom.reports.cases())).toEqual([]);
  expect(await unwrap(ada.homeroom.reports.cases({ includeDecided: true }))).toMatchObject([
    { caseId, status: "referred", referredTo: "Youth office", dueAt: null },
  ]);
  expect((await unwrap(bob.homeroom.reports.mine())).rows).toMatchObject([{ status: "referred" }]);
});

test("a student asks for help, and no guardian finds it", async () => {
  const raised = await unwrap(mia.homeroom.reports.raiseConcern({ text: "I am afraid to go home." }));
  expect(raised).toMatchObject({ body: "I am afraid to go home.", status: "open", decidedAt: null });
  expect(await unwrap(mia.homeroom.reports.raiseConcern({ text: raised.body }))).toEqual(raised);
  expect((await unwrap(mia.homeroom.reports.concerns())).rows).toEqual([raised]);
  for (const { homeroom } of [bob, dana]) {
    expect((await unwrap(homeroom.reports.concerns())).rows).toEqual([]);
    expect(await unwrap(homeroom.reports.cases({ includeDecided: true }))).toEqual([]);
  }
  expect(await unwrap(ada.homeroom.reports.cases())).toMatchObject([
    { studentName: "Mia Baker", reportedId: null, reportedRole: null, reasons: [], reportCount: 0 },
  ]);
  expect(await unwrap(ada.homeroom.reports.review({ caseId: raised.caseId }))).toMatchObject([
    { seq: 0, senderName: "Mia Baker", senderRole: null, body: raised.body, reason: null },
  ]);
});
