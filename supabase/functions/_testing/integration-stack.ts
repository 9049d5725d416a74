/**
 * Integrations around the real functions: database, a fake Google with a school of the test's own, a
 * proxy before each, and each function under Deno.
 */
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { z } from "zod";
import { Classroom } from "../../../packages/fakes/src/google/classroom.ts";
import { clickThrough, type Visit } from "../../../packages/fakes/src/google/consent.ts";
import { type Stack, startStack } from "../../../packages/stack/src/stack.ts";
import { type FunctionProcess, startFunction } from "./deno.ts";
import { type Interceptor, startInterceptor } from "./interceptor.ts";

const counts = z.strictObject({
  claimed: z.int(),
  synced: z.int(),
  stopped: z.int(),
  failed: z.int(),
  unfinished: z.int(),
  revoked: z.int(),
});
export type Counts = z.output<typeof counts>;

const begun = z.object({ integration_id: z.string(), authorize_url: z.string() });

export interface Family {
  readonly guardian: string;
  readonly student: string;
  /** The student's Google account: its id, and its address. */
  readonly account: string;
  readonly email: string;
}

export interface IntegrationStack {
  readonly stack: Stack;
  readonly google: Classroom;
  /** Before the database's API, and before Google's. */
  readonly rest: Interceptor;
  readonly api: Interceptor;
  readonly env: Record<string, string>;
  /** As the SQL console. */
  readonly sql: postgres.Sql;
  /** A guardian, their student, and the student's account; without a session. */
  family(name: string): Promise<Family>;
  /** Runs one call as a person; resolves to its result. */
  as(
    profileId: string,
    call: (sql: postgres.ISql) => Promise<postgres.RowList<postgres.Row[]>>,
  ): Promise<unknown>;
  begin(family: Family, returnTo?: string): Promise<z.output<typeof begun>>;
  /** Clicks through Google's pages and follows the way back; the callback's answer. */
  consent(authorizeUrl: string, visit: Visit): Promise<Response>;
  /** All the way to an active integration. */
  connect(family: Family): Promise<string>;
  /** Calls the function, starting it where none is running. Null where it died on the way. */
  sync(): Promise<Counts | null>;
  makeDue(): Promise<void>;
  status(integrationId: string): Promise<{ status: string; last_error: string | null }>;
  /** What the student has of Classroom: title and score, sorted. */
  records(family: Family): Promise<string[]>;
  kill(): Promise<void>;
  /** What all processes so far have printed. */
  output(): string;
  /** Every row of every table, as text. */
  dump(): Promise<string>;
  stop(): Promise<void>;
}

export const client = { clientId: "homeroom.apps.example", clientSecret: "GOCSPX-test" };

export async function startIntegrationStack(
  extraEnv: Record<string, string> = {},
  options: { proxies?: boolean } = {},
): Promise<IntegrationStack> {
  const stack = await startStack({ functions: false });
  const sql = postgres(stack.superuserUrl, { max: 4, onnotice: () => undefined });
  let callbackUrl = "";
  const google = await Classroom.start({
    port: 0,
    ...client,
    redirectUris: () => [`${callbackUrl}/integration-callback`],
    seed: () => undefined,
  });
  const rest = await startInterceptor(stack.apiUrl);
  const api = await startInterceptor(google.url);
  const googleUrl = options.proxies === false ? google.url : api.url;
  const env = {
    SUPABASE_URL: options.proxies === false ? stack.apiUrl : rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: stack.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: stack.publishableKey }),
    GOOGLE_CLIENT_ID: client.clientId,
    GOOGLE_CLIENT_SECRET: client.clientSecret,
    GOOGLE_OAUTH_AUTHORIZE_URL: google.addresses.authorizeUrl,
    GOOGLE_OAUTH_TOKEN_URL: `${googleUrl}/token`,
    GOOGLE_OAUTH_REVOKE_URL: `${googleUrl}/revoke`,
    GOOGLE_USERINFO_URL: `${googleUrl}/v1/userinfo`,
    GOOGLE_CLASSROOM_URL: googleUrl,
    INTEGRATION_TOKEN_KEYS: JSON.stringify({ k1: randomBytes(32).toString("base64") }),
    INTEGRATION_TOKEN_KEY_ID: "k1",
    INTEGRATION_MAX_PER_SECOND: "1000",
    // The most that there is: on a loaded machine a run needs longer to read everything.
    INTEGRATION_SYNC_SECONDS: "100",
    ...extraEnv,
  };
  const callback = await startFunction("integration-callback", env);
  callbackUrl = callback.url;
  await sql`update private.settings set functions_url = ${callbackUrl}, app_url = 'https://app.example.com', writes_per_minute = 10000`;
  await sql`
    update private.integration_providers set client_id = ${client.clientId}, authorize_url = ${google.addresses.authorizeUrl}
    where provider = 'google_classroom'`;
  let running: FunctionProcess | undefined;
  const finished: string[] = [];

  async function kill(): Promise<void> {
    const process = running;
    running = undefined;
    if (process === undefined) return;
    await process.kill();
    finished.push(process.output());
  }

  const self: IntegrationStack = {
    stack,
    google,
    rest,
    api,
    env,
    sql,
    family: async (name) => {
      const account = google.school.addAccount({
        id: String(100_000_000 + google.school.accounts().length),
        email: `${name}@school.example`,
        givenName: name,
        familyName: "Miller",
      });
      const ids = await sql`
        insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
        select gen_random_uuid(), ${name} || k || '@example.com', now(), jsonb_build_object('full_name', k, 'role', r)
        from (values ('-guardian', 'client'), ('-student', 'student')) t(k, r) returning id`;
      const [guardian = "", student = ""] = ids.map((row) => String(row["id"]));
      await sql`
        insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
        values (${guardian}, ${student}, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress}')`;
      await sql`
        insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
        values (${student}, 'integration:google_classroom', 'given', 'school', 'paper', 1, 'Folder 7')`;
      return { guardian, student, account: account.id, email: account.email };
    },
    as: (profileId, call) =>
      sql.begin(async (tx) => {
        await tx`select set_config('role', 'authenticated', true),
          set_config('request.jwt.claims', ${JSON.stringify({ sub: profileId, role: "authenticated" })}, true)`;
        const [row] = await call(tx);
        return row === undefined ? undefined : Object.values(row)[0];
      }),
    begin: async (family, returnTo) =>
      begun.parse(
        await self.as(
          family.guardian,
          (tx) =>
            tx`select public.connect_integration(${family.student}, 'google_classroom', ${returnTo ?? null})`,
        ),
      ),
    consent: async (authorizeUrl, visit) =>
      fetch(await clickThrough(authorizeUrl, visit), { redirect: "manual" }),
    connect: async (family) => {
      const { integration_id: id, authorize_url: url } = await self.begin(family);
      const back = await self.consent(url, { account: family.email });
      if (back.status !== 303 || !back.headers.get("location")?.includes("result=connected")) {
        throw new Error(`${back.status} ${back.headers.get("location")} ${callback.output()}`);
      }
      await self.as(family.guardian, (tx) => tx`select public.complete_integration(${id}, ${proofOf(back)})`);
      return id;
    },
    sync: async () => {
      running ??= await startFunction("integration-sync", env);
      try {
        const response = await fetch(`${running.url}/integration-sync`, {
          method: "POST",
          headers: { apikey: stack.secretKey },
        });
        const text = await response.text();
        if (response.status !== 200) throw new Error(`${response.status} ${text} ${running?.output()}`);
        return counts.parse(JSON.parse(text));
      } catch (error) {
        if (running !== undefined) throw error;
        // A claim that the dead process had sent may still take the link, and its lease with it.
        await Promise.all([rest.settled(), api.settled()]);
        return null;
      }
    },
    makeDue: async () => {
      await sql`
        update public.student_integration_links
        set next_sync_at = now() - interval '1 second', lease_id = null, lease_until = null
        where status = 'active'`;
    },
    status: async (id) =>
      z
        .object({ status: z.string(), last_error: z.string().nullable() })
        .parse(
          (await sql`select status, last_error from public.student_integration_links where id = ${id}`)[0],
        ),
    records: async ({ student }) => {
      const rows = await sql`
        select a.title || coalesce(' ' || s.score::float || '/' || a.maximum::float, '') as text
        from public.submissions s join public.assignments a on a.id = s.assignment_id
        where s.student_id = ${student} and s.source = 'google_classroom' order by a.title`;
      return rows.map((row) => String(row["text"]));
    },
    kill,
    output: () => [...finished, running?.output() ?? "", callback.output()].join("\n"),
    dump: async () => {
      const tables = await sql`
        select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('public', 'private', 'auth') and table_type = 'BASE TABLE'`;
      const texts = await Promise.all(
        tables.map(({ name }) => sql.unsafe(`select coalesce(json_agg(t)::text, '') as text from ${name} t`)),
      );
      return texts.map(([row]) => String(row?.["text"])).join("\n");
    },
    stop: async () => {
      await kill();
      await callback.kill();
      await sql.end();
      await Promise.all([google.stop(), rest.stop(), api.stop()]);
      await stack.stop();
    },
  };
  return self;
}

/** What the browser that came back completes with. */
export function proofOf(back: Response): string | null {
  return new URL(back.headers.get("location") ?? "about:blank").searchParams.get("proof");
}

/** A course with so many graded works for the families; returns its id. */
export function teach(
  google: Classroom,
  families: readonly Family[],
  works: number,
  name = "Algebra",
): string {
  const { school } = google;
  const course = school.addCourse("teacher", { name, students: families.map(({ account }) => account) });
  for (let n = 1; n <= works; n++) {
    const work = school.addWork(course.id, { title: `Sheet ${String(n).padStart(2, "0")}`, maxPoints: 10 });
    for (const { account } of families) {
      school.turnIn(course.id, work.id, account);
      school.giveBack(course.id, work.id, account, 8);
    }
  }
  return course.id;
}
