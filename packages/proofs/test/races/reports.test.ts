/** Two handlers who decide one case, and one person who reports twice, at the same moment. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, startArena } from "./support/arena.ts";
import { collide } from "./support/interleave.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

/** A guardian, and two messages that a tutor sent to them. */
async function conversation({ sql, person, link }: Arena) {
  const [guardian, student, tutor] = [await person("client"), await person("student"), await person("tutor")];
  await link(guardian, student);
  const [thread] = await sql<{ id: string }[]>`
    insert into public.threads (guardian_id, staff_id, student_id, staff_role)
    values (${guardian}, ${tutor}, ${student}, 'TUTOR') returning id`;
  const messages = await sql<{ id: string }[]>`
    insert into public.messages (thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
    select ${thread?.id ?? ""}, ${tutor}, b, 1, 'TUTOR', 0, 0 from unnest('{One,Two}'::text[]) b returning id`;
  return { guardian, messages: messages.map(({ id }) => id) };
}

/** Both read the case, then decide differently before either commits. */
async function twoDecisions(at: Arena) {
  const [first = "", second = ""] = await at.people(2, "admin");
  const { guardian, messages } = await conversation(at);
  const [watch, one, two] = await at.sessions(3);
  if (!(watch && one && two)) throw new Error("no sessions");
  const report = `select (public.report_message('${messages[0]}', 'other')).case_id`;
  expect(await one.transact(report, guardian)).toBe("ok");
  const [found] = await at.sql<
    { id: string }[]
  >`select id from private.report_cases where reporter_id = ${guardian}`;
  const id = found?.id ?? "";
  expect(await one.transact(`select public.review_report('${id}')`, first)).toBe("ok");
  const decide = (status: string) => `select public.decide_report('${id}', '${status}')`;
  const outcomes = await collide(watch, [
    { session: one, who: first, text: decide("resolved") },
    { session: two, who: second, text: decide("no_issue") },
  ]);
  const [after] = await at.sql<
    { status: string }[]
  >`select status from private.report_cases where id = ${id}`;
  return { outcomes, status: after?.status };
}

it("the first of two decisions stays", async () => {
  expect(await twoDecisions(arena)).toEqual({ outcomes: ["ok", "report.not_open"], status: "resolved" });
});

it("without the lock, the second decision would undo the first", async () => {
  const naive = await arena.weakened([
    {
      function: "private.require_report",
      from: "where c.id = p_case_id for update;",
      to: "where c.id = p_case_id;",
    },
  ]);
  expect(await twoDecisions(naive)).toEqual({ outcomes: ["ok", "ok"], status: "no_issue" });
});

it("two messages that one person reports at once make one case", async () => {
  await arena.person("admin");
  const { guardian, messages } = await conversation(arena);
  const [watch, one, two] = await arena.sessions(3);
  if (!(watch && one && two)) throw new Error("no sessions");
  const report = (id = "") => `select public.report_message('${id}', 'other')`;
  const outcomes = await collide(watch, [
    { session: one, who: guardian, text: report(messages[0]) },
    { session: two, who: guardian, text: report(messages[1]) },
  ]);
  expect(outcomes).toEqual(["ok", "ok"]);
  const [found] = await arena.sql`
    select count(distinct c.id)::int as cases, count(*)::int as reports
    from private.report_cases c join private.message_reports r on r.case_id = c.id where c.reporter_id = ${guardian}`;
  expect(found).toEqual({ cases: 1, reports: 2 });
});
