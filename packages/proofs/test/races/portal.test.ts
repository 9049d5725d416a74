/** Grades and digests that come at the same moment, and a digest run that dies. */
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clone, type Database, startDatabase } from "../../../stack/src/database.ts";
import { until } from "../../../stack/test/support/until.ts";

const sunday = "2026-04-05T08:00:00Z";

let server: Database;
beforeAll(async () => {
  server = await startDatabase();
});
afterAll(() => server?.stop());

async function withDatabase(run: (clone: Clone, sql: postgres.Sql) => Promise<void>): Promise<void> {
  const clone = await server.createDatabase();
  const sql = postgres(clone.url, { max: 8, onnotice: () => {} });
  try {
    await run(clone, sql);
  } finally {
    await sql.end({ timeout: 1 });
    await clone.drop();
  }
}

/** Guardians with one child each. */
async function families(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    select gen_random_uuid(), kind || n || '@example.com', now(), jsonb_build_object('full_name', kind || n, 'role', role)
    from generate_series(1, ${count}::int) n, (values ('guardian', 'client'), ('child', 'student')) k(kind, role)`;
  await sql`update public.profile_details set time_zone = 'UTC'`;
  await sql`
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights, created_at)
    select g.profile_id, c.profile_id, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress}', '2026-01-01'
    from public.profile_details g join public.profile_details c on c.email = replace(g.email, 'guardian', 'child')
    where g.email like 'guardian%'`;
  await sql`delete from private.email_outbox`;
}

describe("two grades at once", () => {
  /** 80 alone passes; so does either new 41 beside it; both together do not. */
  async function lowGradesTold(sql: postgres.Sql): Promise<number> {
    await families(sql, 1);
    const [course] = await sql<{ id: string }[]>`
      insert into public.courses (source, external_id, title, passing_percentage)
      values ('google_classroom', 'c', 'Writing', 60) returning id`;
    const work = await sql<{ id: string }[]>`
      insert into public.assignments (course_id, title) select ${course?.id ?? ""}, 'Work ' || n from generate_series(1, 3) n returning id`;
    const [child] = await sql<{ id: string }[]>`
      select profile_id as id from public.profile_details where email = 'child1@example.com'`;
    // The last access is later than the work, so that no write of it makes the second wait for the first.
    await sql`
      insert into public.enrollments (course_id, student_id, last_accessed_at)
      values (${course?.id ?? ""}, ${child?.id ?? ""}, now() + interval '1 day')`;
    const grade = (by: postgres.ISql, index: number, score: number) =>
      by`insert into public.submissions (assignment_id, student_id, score)
         values (${work[index]?.id ?? ""}, ${child?.id ?? ""}, ${score})`;
    await grade(sql, 0, 80);

    let firstHasGraded: () => void = () => {};
    const graded = new Promise<void>((resolve) => {
      firstHasGraded = resolve;
    });
    let secondWaits: () => void = () => {};
    const waits = new Promise<void>((resolve) => {
      secondWaits = resolve;
    });
    await Promise.all([
      sql.begin(async (one) => {
        await grade(one, 1, 41);
        firstHasGraded();
        await waits;
      }),
      sql.begin(async (two) => {
        await graded;
        const [backend] = await two<{ pid: number }[]>`select pg_backend_pid() as pid`;
        let isDone = false;
        const second = grade(two, 2, 41).then(() => {
          isDone = true;
        });
        await until("the second grade is given or waits for the first", async () => {
          const [row] = await sql<{ waits: boolean }[]>`
            select cardinality(pg_blocking_pids(${backend?.pid ?? 0})) > 0 as waits`;
          return isDone || row?.waits;
        });
        secondWaits();
        await second;
      }),
    ]);
    const [told] = await sql<{ count: number }[]>`
      select count(*)::int as count from public.notifications where key = 'PARENT_CHILD_LOW_GRADE'`;
    return told?.count ?? -1;
  }

  it("do not lose that the average has sunk", () =>
    withDatabase(async (_, sql) => {
      expect(await lowGradesTold(sql)).toBe(1);
    }));

  it("would lose it without the lock: the control", () =>
    withDatabase(async (_, sql) => {
      const [found] = await sql<{ definition: string }[]>`
        select pg_get_functiondef('private.recompute_averages(uuid[])'::regprocedure) as definition`;
      // Inserting on conflict waits as well, for whoever is just changing the row.
      const naive = (found?.definition ?? "")
        .replace(/perform from private\.enrollment_grades[^;]*for update;/, "")
        .replace(
          "i order by i",
          "i where not exists (select from private.enrollment_grades g where g.enrollment_id = i)",
        );
      expect(naive).not.toMatch(/for update|order by i/);
      await sql.unsafe(naive);
      expect(await lowGradesTold(sql)).toBe(0);
    }));
});

describe("the weekly digest", () => {
  const pairs = 60;
  const run = (by: postgres.ISql, limit: number) =>
    by<
      { count: number }[]
    >`select public.enqueue_weekly_digests(${sunday}::timestamptz, ${limit}::int) as count`.then(
      ([row]) => row?.count ?? -1,
    );
  async function untilDone(by: postgres.ISql, limit: number): Promise<number> {
    let all = 0;
    for (;;) {
      const count = await run(by, limit);
      if (count === 0) return all;
      all += count;
    }
  }
  const written = async (sql: postgres.Sql) => {
    const [row] = await sql<{ digests: number; emails: number; people: number }[]>`
      select (select count(*)::int from private.weekly_digests) as digests, count(*)::int as emails,
             count(distinct recipient_id)::int as people
      from private.email_outbox where template = 'PARENT_WEEKLY_DIGEST'`;
    return row;
  };

  it("run by several at once comes once to everybody", () =>
    withDatabase(async (_, sql) => {
      await families(sql, pairs);
      const runs = await Promise.all([1, 2, 3, 4].map(() => untilDone(sql, 7)));
      expect(runs.reduce((sum, count) => sum + count, 0)).toBe(pairs);
      expect(await written(sql)).toEqual({ digests: pairs, emails: pairs, people: pairs });
    }));

  it("killed in the middle of a batch loses none and repeats none", () =>
    withDatabase(async (clone, sql) => {
      await families(sql, pairs);
      expect(await run(sql, 20)).toBe(20);
      const dying = postgres(clone.url, { max: 1, onnotice: () => {} });
      const victim = await dying.reserve();
      await victim`begin`;
      expect(await run(victim, 20)).toBe(20);
      const [backend] = await victim<{ pid: number }[]>`select pg_backend_pid() as pid`;
      // True once the backend is gone, and its locks with it.
      const [ended] = await sql`select pg_terminate_backend(${backend?.pid ?? 0}, 180000) as gone`;
      expect(ended).toEqual({ gone: true });
      await dying.end({ timeout: 0 });
      expect(await untilDone(sql, 20)).toBe(pairs - 20);
      expect(await written(sql)).toEqual({ digests: pairs, emails: pairs, people: pairs });
    }));
});
