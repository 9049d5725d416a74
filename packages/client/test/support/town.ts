// A stack of its own for a test file, and people in it: accounts made in the database, so that no email
// has to be followed, but signed in over HTTP like anybody else. With HOMEROOM_API_URL and the other three
// variables below the same tests use a platform that runs already, such as `supabase start`.
import { type Stack, type StackOptions, startStack } from "@homeroom/stack";
import { createClient } from "@supabase/supabase-js";
import postgres from "postgres";
import {
  createHomeroom,
  type Database,
  type Enums,
  type Homeroom,
  type HomeroomOptions,
  unwrap,
} from "../../src/index.ts";

export type Person = { id: string; name: string; email: string; homeroom: Homeroom };

type Platform = Pick<Stack, "apiUrl" | "superuserUrl" | "publishableKey" | "secretKey">;

export type Town = {
  /** The local stack with its mailbox and its fakes; throws on another platform. */
  readonly stack: Stack;
  /** As the superuser. */
  sql: postgres.Sql;
  /** A new person; the address is made of the name. */
  person(name: string, roles?: Enums<"app_role">[], options?: HomeroomOptions): Promise<Person>;
  /** Nobody: not signed in. */
  stranger: Homeroom;
  /** As the secret key. */
  operator: Homeroom;
  /** Links a guardian and a student at once; the link's id. */
  link(guardian: Person, student: Person, relation?: Enums<"guardian_relation">): Promise<string>;
  stop(): Promise<void>;
};

/**
 * A network that loses the first answer of every write: the request arrives, and the app does not learn of it.
 * So whatever these tests do is done twice, and must come out as if it had been done once.
 */
function lossyFetch(): typeof fetch {
  const lost = new Set<string>();
  return async (input, init) => {
    const { method, url, headers } = new Request(input, init);
    const answer = await fetch(input, init);
    if (["GET", "HEAD"].includes(method) || !new URL(url).pathname.startsWith("/rest/v1/")) return answer;
    const body = typeof init?.body === "string" ? init.body : "";
    const request = [method, url, headers.get("idempotency-key"), headers.get("authorization"), body].join(
      " ",
    );
    if (lost.has(request)) return answer;
    lost.add(request);
    await answer.arrayBuffer();
    throw new TypeError("fetch failed");
  };
}

const PASSWORD = "homeroom-test-1";
const NO_INSTANCE = "00000000-0000-0000-0000-000000000000";

/** The platform that the environment names, else a local stack. */
async function openPlatform(
  options: StackOptions,
): Promise<{ platform: Platform; local: Stack | undefined }> {
  const env = (name: string) => {
    const value = process.env[`HOMEROOM_${name}`];
    if (!value) throw new Error(`HOMEROOM_${name} is missing beside HOMEROOM_API_URL.`);
    return value;
  };
  if (!process.env["HOMEROOM_API_URL"]) {
    const local = await startStack({ functions: false, ...options });
    return { platform: local, local };
  }
  const platform = {
    apiUrl: env("API_URL"),
    superuserUrl: env("DB_URL"),
    publishableKey: env("PUBLISHABLE_KEY"),
    secretKey: env("SECRET_KEY"),
  };
  return { platform, local: undefined };
}

export async function startTown(options: StackOptions = {}): Promise<Town> {
  const { platform, local } = await openPlatform(options);
  const sql = postgres(platform.superuserUrl, { max: 2, onnotice: () => undefined });
  const client = (key: string) =>
    createClient<Database>(platform.apiUrl, key, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: lossyFetch() },
    });
  const retry = { sleep: async () => undefined };
  // Auth's own column, which the local stack lacks; the hosted Auth finds nobody without it.
  const [instance] = await sql`
    select 1 from information_schema.columns
    where table_schema = 'auth' and table_name = 'users' and column_name = 'instance_id'`;

  async function person(
    name: string,
    roles: Enums<"app_role">[] = [],
    options: HomeroomOptions = {},
  ): Promise<Person> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@example.com`;
    const id = crypto.randomUUID();
    await sql`
      insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
                              raw_user_meta_data, confirmation_token, recovery_token, email_change, email_change_token_new)
      values (${id}, 'authenticated', 'authenticated', ${email},
              extensions.crypt(${PASSWORD}, extensions.gen_salt('bf', 4)), now(),
              '{"provider": "email", "providers": ["email"]}', ${sql.json({ full_name: name })}, '', '', '', '')`;
    if (instance) await sql`update auth.users set instance_id = ${NO_INSTANCE} where id = ${id}`;
    await sql`
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      values (gen_random_uuid(), 'email', ${id}::text, ${id}, ${sql.json({ sub: id, email, email_verified: true })})`;
    for (const role of roles) await sql`select public.grant_role(${id}, ${role})`;
    const supabase = client(platform.publishableKey);
    const { error } = await supabase.auth.signInWithPassword({ email, password: PASSWORD });
    if (error) throw error;
    return { id, name, email, homeroom: createHomeroom(supabase, { retry, ...options }) };
  }

  return {
    get stack() {
      if (!local) throw new Error("This test needs the local stack.");
      return local;
    },
    sql,
    person,
    stranger: createHomeroom(client(platform.publishableKey), { retry }),
    operator: createHomeroom(client(platform.secretKey), { retry }),
    async link(guardian, student, relation = "GUARDIAN") {
      const [row] = await sql<{ id: string }[]>`
        select id from public.admin_link_student(${guardian.id}, ${student.id}, ${relation})`;
      if (!row) throw new Error("No link was made.");
      return row.id;
    },
    async stop() {
      await sql.end();
      await local?.stop();
    },
  };
}

/** A lesson that the tutor has confirmed: from then on guardian and tutor are contacts about the student. */
export async function confirmedLesson(
  client: Person,
  student: Person,
  tutor: Person,
  hour = 0,
): Promise<void> {
  const lesson = { tutorId: tutor.id, subject: "Algebra", studentId: student.id, ...tomorrow(hour) };
  const { id } = await unwrap(client.homeroom.bookings.create(lesson));
  await unwrap(tutor.homeroom.bookings.confirm({ bookingId: id }));
}

/** A lesson tomorrow, `hour` hours later than another one of hour 0. */
export function tomorrow(hour: number): { startsAt: Date; endsAt: Date } {
  const start = new Date();
  start.setUTCHours(24 + hour, 0, 0, 0);
  return { startsAt: start, endsAt: new Date(start.getTime() + 3_600_000) };
}
