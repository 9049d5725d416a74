// Students whose Google accounts are connected and due at once: each with an account, tokens and course
// their own work.
import { createCipheriv, randomBytes } from "node:crypto";
import type postgres from "postgres";
import type { Stack } from "../../../stack/src/stack.ts";

const SCOPES = [
  "openid",
  "email",
  "https://www.googleapis.com/auth/classroom.courses.readonly",
  "https://www.googleapis.com/auth/classroom.coursework.me.readonly",
];
const CLASS_SIZE = 25;
/** Pieces of work of a course; each student has handed all of them in. */
export const WORK = 3;

export async function connectStudents(stack: Stack, sql: postgres.Sql, count: number): Promise<void> {
  const { school, grants } = stack.classroom;
  const accounts = Array.from({ length: count }, (_, n) =>
    school.addAccount({
      id: String(5_000_000 + n),
      email: `pupil${n}@riverside.example`,
      givenName: "Pupil",
      familyName: String(n),
    }),
  );
  for (let start = 0; start < count; start += CLASS_SIZE) {
    const students = accounts.slice(start, start + CLASS_SIZE).map(({ id }) => id);
    const course = school.addCourse("teacher", { name: `Course ${start / CLASS_SIZE + 1}`, students });
    for (let n = 1; n <= WORK; n += 1) {
      const work = school.addWork(course.id, { title: `Sheet ${n}`, maxPoints: 10 });
      for (const student of students) {
        school.turnIn(course.id, work.id, student);
        school.giveBack(course.id, work.id, student, 8);
      }
    }
  }

  await sql`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    select gen_random_uuid(), 'pupil' || n || '@example.com', now(), '{"full_name": "Pupil", "role": "student"}'
    from generate_series(0, ${count - 1}::integer) n`;
  await sql`
    insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
    select p.id, 'integration:google_classroom', 'given', 'school', 'paper', 1, 'Folder 7'
    from auth.users u join public.profiles p on p.user_id = u.id where u.email like 'pupil%'`;
  const links = await sql<{ id: string; account: string }[]>`
    insert into public.student_integration_links (
      student_id, provider, connected_by_id, status, external_user_id, external_account, linked_at, next_sync_at)
    select p.id, 'google_classroom', p.id, 'active', (5000000 + substring(u.email from '[0-9]+')::integer)::text,
           replace(u.email, 'example.com', 'riverside.example'), now(), now()
    from auth.users u join public.profiles p on p.user_id = u.id where u.email like 'pupil%'
    returning id, external_user_id as account`;

  const tokens = links.map(({ id, account }) => ({
    integration_id: id,
    key_id: stack.secrets.integrationTokenKeyId,
    access_token_encrypted: encrypt(stack, id, "access", grants.accessToken(account, SCOPES)),
    refresh_token_encrypted: encrypt(stack, id, "refresh", grants.consent(account, SCOPES, true) ?? ""),
    access_expires_at: new Date(Date.now() + 3_500_000),
  }));
  await sql`insert into private.integration_tokens ${sql(tokens)}`;
}

/** As the functions encrypt (supabase/functions/_shared/integrations/encryption.ts), in Node's words. */
function encrypt(
  { secrets }: Stack,
  integrationId: string,
  token: "access" | "refresh",
  text: string,
): string {
  const iv = randomBytes(12);
  const key = Buffer.from(secrets.integrationTokenKeys[secrets.integrationTokenKeyId] ?? "", "base64");
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(Buffer.from(JSON.stringify([integrationId, "google_classroom", token])));
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}
