/**
 * The sync killed (SIGKILL) before and after every page, on either side. Whatever the moment, the next
 * run goes on from the last page that was kept: nothing is missing, nothing is there twice, and
 * guardians are told once.
 */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  type Family,
  type IntegrationStack,
  startIntegrationStack,
  teach,
} from "../_testing/integration-stack.ts";
import type { Rule } from "../_testing/interceptor.ts";

let stack: IntegrationStack;
let families = 0;

beforeAll(async () => {
  stack = await startIntegrationStack();
});
afterAll(() => stack?.stop());
beforeEach(async () => {
  stack.rest.rule(() => undefined);
  stack.api.rule(() => undefined);
  await stack.sql`update public.student_integration_links set next_sync_at = 'infinity'`;
});

/** Two courses of five works, in pages of two: one of courses, and for each course three and three. */
const pages = 13;

async function connected(): Promise<{ one: Family; id: string }> {
  const one = await stack.family(`kill${++families}`);
  teach(stack.google, [one], 5, "Algebra");
  teach(stack.google, [one], 5, "Writing");
  stack.google.setMaxPageSize(2);
  return { one, id: await stack.connect(one) };
}

const killAt = (call: string, n: number, when: "before" | "after"): Rule => {
  const kill = () => stack.kill();
  return (name, at) =>
    name === call && at === n ? (when === "before" ? { before: kill } : { after: kill }) : undefined;
};

async function expectAll(one: Family, id: string): Promise<void> {
  const [counts] = await stack.sql`
    select (select count(*)::int from public.enrollments e where e.student_id = ${one.student}) as courses,
           (select count(*)::int from public.assignments a join public.enrollments e on e.course_id = a.course_id
            where e.student_id = ${one.student}) as assignments,
           (select count(*)::int from public.submissions s where s.student_id = ${one.student} and s.score = 8) as graded,
           (select count(*)::int from private.sync_items i join public.sync_runs r on r.id = i.run_id
            where r.integration_id = ${id}) as staged`;
  expect(counts).toEqual({ courses: 2, assignments: 10, graded: 10, staged: 0 });
  const runs = await stack.sql`select status, report from public.sync_runs where integration_id = ${id}`;
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({
    status: "succeeded",
    report: { submissions: { added: 10, changed: 0, removed: 0 } },
  });
}

it.each(["before", "after"] as const)(
  "killed %s every page is kept, one run after the other",
  async (when) => {
    const { one, id } = await connected();
    for (let page = 1; page <= pages; page++) {
      // Counted from where the last one died.
      stack.rest.rule(killAt("apply_sync", when === "before" && page > 1 ? 2 : 1, when));
      expect(await stack.sync()).toBeNull();
      const [progress] = await stack.sql`
      select p.pages from private.sync_progress p join public.sync_runs r on r.id = p.run_id where r.integration_id = ${id}`;
      expect(progress).toEqual({ pages: when === "before" ? page - 1 : page });
      if (page < pages) expect(await stack.records(one)).toEqual([]);
      // As if the lease were over.
      await stack.sql`update public.student_integration_links set lease_until = now() where id = ${id} and lease_id is not null`;
    }
    stack.rest.rule(() => undefined);
    const left = when === "before" ? 1 : 0;
    expect(await stack.sync()).toMatchObject({ claimed: left, synced: left, failed: 0 });
    await expectAll(one, id);
  },
);

it.each(["before", "after"] as const)(
  "killed %s a renewed token is kept: the grant is not lost",
  async (when) => {
    const { one, id } = await connected();
    await stack.sql`update private.integration_tokens set access_expires_at = now() where integration_id = ${id}`;
    stack.rest.rule(killAt("store_integration_tokens", 1, when));
    expect(await stack.sync()).toBeNull();
    stack.rest.rule(() => undefined);
    await stack.sql`update public.student_integration_links set lease_until = now() where id = ${id} and lease_id is not null`;
    expect(await stack.sync()).toMatchObject({ synced: 1 });
    await expectAll(one, id);
  },
);

it("killed while Google is asked, again and again", async () => {
  const { one, id } = await connected();
  let died = 0;
  for (let call = 1; call <= 40; call++) {
    stack.api.rule(killAt("courseWork", 1, "before"));
    if (died % 2 === 1) stack.api.rule(killAt("studentSubmissions", 1, "after"));
    if (died >= 6) stack.api.rule(() => undefined);
    await stack.sql`update public.student_integration_links set lease_until = now() where id = ${id} and lease_id is not null`;
    if ((await stack.sync()) !== null) break;
    died += 1;
  }
  expect(died).toBeGreaterThanOrEqual(3);
  await expectAll(one, id);
});
