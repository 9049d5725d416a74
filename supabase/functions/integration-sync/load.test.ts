/**
 * Many links that are due at once (LOAD_LINKS=1000 for a thousand), while a twentieth of Google's answers are errors: all end
 * synced, none is synced more often than it is due, and the bounds on how many and how fast hold.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type IntegrationStack, startIntegrationStack } from "../_testing/integration-stack.ts";

const links = Number(process.env["LOAD_LINKS"] ?? 100);
const perSecond = 150;
const concurrency = 12;

let stack: IntegrationStack;
beforeAll(async () => {
  // Without the proxies: nothing is intercepted here.
  stack = await startIntegrationStack(
    {
      INTEGRATION_MAX_PER_SECOND: String(perSecond),
      INTEGRATION_CONCURRENCY: String(concurrency),
      INTEGRATION_SYNC_SECONDS: "20",
    },
    { proxies: false },
  );
});
afterAll(() => stack?.stop());

it("all due links are synced, with errors in a twentieth of all answers", { timeout: 900_000 }, async () => {
  const { google, sql } = stack;
  // One real grant, then the same encrypted for each: connecting a thousand people is not what is measured.
  const first = await stack.family("load");
  const course = google.school.addCourse("teacher", { name: "Algebra", students: [first.account] });
  const work = google.school.addWork(course.id, { title: "Sheet", maxPoints: 10 });
  google.school.turnIn(course.id, work.id, first.account);
  google.school.giveBack(course.id, work.id, first.account, 8);
  await stack.connect(first);
  await connectMany();
  // As far away as the real one.
  google.setLatency(40);
  google.setErrorRate({ share: 0.05 });
  google.forgetTraffic();

  const begun = Date.now();
  const due = () =>
    sql`select count(*)::int as n from public.student_integration_links where last_synced_at is null`;
  let runs = 0;
  let failed = 0;
  for (; runs < 40 && Number((await due())[0]?.["n"]) > 0; runs++) {
    const counts = await stack.sync();
    failed += counts?.failed ?? 0;
    // As if the wait after an error were over.
    await sql`
      update public.student_integration_links set next_sync_at = now(), lease_id = null, lease_until = null
      where last_synced_at is null and next_sync_at > now()`;
  }
  const seconds = (Date.now() - begun) / 1000;

  const [state] = await sql`
    select count(*)::int as links, count(*) filter (where l.status = 'active' and l.last_synced_at is not null)::int as synced,
           max((select count(*)::int from public.sync_runs r where r.integration_id = l.id and r.status = 'succeeded')) as most,
           (select count(*)::int from public.submissions where score = 8) as graded
    from public.student_integration_links l`;
  const traffic = google.traffic();
  console.info(
    `${links} links: ${seconds.toFixed(1)} s, ${runs} runs, ${failed} given back, ${traffic.calls} calls, ` +
      `peak ${traffic.peakPerSecond}/s of ${perSecond}, ${traffic.maxConcurrent} at once of ${concurrency}, ${JSON.stringify(traffic.byStatus)}`,
  );
  expect(state).toEqual({ links, synced: links, most: 1, graded: links });
  expect(traffic.maxConcurrent).toBeLessThanOrEqual(concurrency);
  // Starts are spaced at the function; on the way they may bunch up a little.
  expect(traffic.peakPerSecond).toBeLessThanOrEqual(perSecond * 1.2);
  expect(Object.keys(traffic.byStatus)).toEqual(expect.arrayContaining(["200", "429", "500", "503"]));
  // Due within an hour and a tenth, spread over that tenth; not before.
  const [next] = await sql`
    select min(next_sync_at - last_synced_at) >= interval '60 minutes' as not_before,
           max(next_sync_at - last_synced_at) <= interval '66 minutes' as not_after,
           max(next_sync_at - last_synced_at) - min(next_sync_at - last_synced_at) > interval '5 minutes' as spread
    from public.student_integration_links`;
  expect(next).toEqual({ not_before: true, not_after: true, spread: true });
  expect(await stack.sync()).toMatchObject({ claimed: 0 });

  /** Families whose students share the one account; the encrypt names the link, so each is encrypted again. */
  async function connectMany(): Promise<void> {
    const { importTokenKeys, encrypt, decrypt, tokenKeyEnvironment } = await import(
      "../_shared/integrations/encryption.ts"
    );
    const keys = await importTokenKeys(tokenKeyEnvironment.parse(stack.env));
    await sql`
      insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
      select gen_random_uuid(), 'many' || n || '@example.com', now(), '{"full_name": "Many", "role": "student"}'
      from generate_series(1, ${links - 1}::int) n`;
    await sql`
      insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
      select p.id, 'integration:google_classroom', 'given', 'school', 'paper', 1, 'Folder 7'
      from auth.users u join public.profiles p on p.user_id = u.id where u.email like 'many%'`;
    await sql`
      insert into public.student_integration_links (
        student_id, provider, connected_by_id, status, external_user_id, external_account, linked_at, next_sync_at)
      select p.id, 'google_classroom', p.id, 'active', l.external_user_id, l.external_account, now(), now()
      from auth.users u join public.profiles p on p.user_id = u.id, public.student_integration_links l
      where u.email like 'many%'`;
    const [source] = await sql`select * from private.integration_tokens`;
    const of = (integrationId: string, token: "access" | "refresh") => ({
      integrationId,
      provider: "google_classroom",
      token,
    });
    const from = String(source?.["integration_id"]);
    const access = await decrypt(keys, "k1", of(from, "access"), String(source?.["access_token_encrypted"]));
    const refresh = await decrypt(
      keys,
      "k1",
      of(from, "refresh"),
      String(source?.["refresh_token_encrypted"]),
    );
    const others = await sql`select id from public.student_integration_links where id <> ${from}`;
    const rows = await Promise.all(
      others.map(async (row) => {
        const id = String(row["id"]);
        return {
          integration_id: id,
          key_id: "k1",
          access_token_encrypted: await encrypt(keys, of(id, "access"), access),
          refresh_token_encrypted: await encrypt(keys, of(id, "refresh"), refresh),
          access_expires_at: new Date(Date.now() + 3_500_000),
        };
      }),
    );
    await sql`insert into private.integration_tokens ${sql(rows)}`;
  }
});
