// A stack of its own for a test file, and people in it: accounts made in the database, so that no mail
// has to be followed, but signed in over HTTP like anybody else.
import { type Stack, type StackOptions, startStack } from "@homeroom/stack";
import { createClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { createHomeroom, type Database, type Enums, type Homeroom } from "../../src/index.ts";

export type Person = { id: string; name: string; email: string; homeroom: Homeroom };

export type Town = {
  stack: Stack;
  /** As the superuser. */
  sql: postgres.Sql;
  /** Somebody new; his address is made of his name. */
  person(name: string, roles?: Enums<"app_role">[]): Promise<Person>;
  /** Nobody: not signed in. */
  stranger: Homeroom;
  /** As the secret key. */
  operator: Homeroom;
  /** Links a guardian and a student at once; the link's id. */
  link(guardian: Person, student: Person, relation?: Enums<"guardian_relation">): Promise<string>;
  stop(): Promise<void>;
};

const PASSWORD = "homeroom-test-1";

export async function startTown(options: StackOptions = {}): Promise<Town> {
  const stack = await startStack({ functions: false, ...options });
  const sql = postgres(stack.superuserUrl, { max: 2, onnotice: () => undefined });
  const client = (key: string) =>
    createClient<Database>(stack.apiUrl, key, { auth: { persistSession: false, autoRefreshToken: false } });

  async function person(name: string, roles: Enums<"app_role">[] = []): Promise<Person> {
    const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ".")}@example.com`;
    const id = crypto.randomUUID();
    await sql`
      insert into auth.users (id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data,
                              raw_user_meta_data, confirmation_token, recovery_token, email_change, email_change_token_new)
      values (${id}, 'authenticated', 'authenticated', ${email},
              extensions.crypt(${PASSWORD}, extensions.gen_salt('bf', 4)), now(),
              '{"provider": "email", "providers": ["email"]}', ${sql.json({ full_name: name })}, '', '', '', '')`;
    await sql`
      insert into auth.identities (id, provider, provider_id, user_id, identity_data)
      values (gen_random_uuid(), 'email', ${id}::text, ${id}, ${sql.json({ sub: id, email, email_verified: true })})`;
    for (const role of roles) await sql`select public.grant_role(${id}, ${role})`;
    const supabase = client(stack.publishableKey);
    const { error } = await supabase.auth.signInWithPassword({ email, password: PASSWORD });
    if (error) throw error;
    return { id, name, email, homeroom: createHomeroom(supabase) };
  }

  return {
    stack,
    sql,
    person,
    stranger: createHomeroom(client(stack.publishableKey)),
    operator: createHomeroom(client(stack.secretKey)),
    async link(guardian, student, relation = "GUARDIAN") {
      const [row] = await sql<{ id: string }[]>`
        select id from public.admin_link_student(${guardian.id}, ${student.id}, ${relation})`;
      if (!row) throw new Error("No link was made.");
      return row.id;
    },
    async stop() {
      await sql.end();
      await stack.stop();
    },
  };
}

/** A lesson tomorrow, `hour` hours later than another one of hour 0. */
export function tomorrow(hour: number): { startsAt: Date; endsAt: Date } {
  const start = new Date();
  start.setUTCHours(24 + hour, 0, 0, 0);
  return { startsAt: start, endsAt: new Date(start.getTime() + 3_600_000) };
}
