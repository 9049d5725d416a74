/** The real database behind the real API, filled with what makes emails due. */
import postgres from "postgres";
import { z } from "zod";
import { startStack } from "../../../packages/stack/src/index.ts";

const storedEmail = z.object({
  status: z.string(),
  payload: z.unknown(),
  provider_id: z.string().nullable(),
  last_error: z.string().nullable(),
  attempts: z.number(),
});
export type StoredEmail = z.output<typeof storedEmail>;

export interface Invitation {
  /** The email's row. */
  readonly emailId: string;
  readonly invitationId: string;
}

export interface Backend {
  /** The API's address, and its keys. */
  readonly url: string;
  readonly secretKey: string;
  readonly publishableKey: string;
  /** As the SQL console. */
  readonly sql: postgres.Sql;
  /** A confirmed account per address, made once. */
  people(addresses: readonly string[]): Promise<string[]>;
  /** An email about a booking to each of these people. */
  bookingEmails(addresses: readonly string[]): Promise<string[]>;
  /** A weekly digest of one child to each of these people; they go out in batches. */
  digestEmails(addresses: readonly string[]): Promise<string[]>;
  /** An invitation from somebody to each of these addresses, with or without an account. */
  invitationEmails(addresses: readonly string[]): Promise<Invitation[]>;
  email(id: string): Promise<StoredEmail>;
  /** Ends all leases and waits, as if hours had passed. */
  makeDue(): Promise<void>;
  suppress(addresses: readonly string[]): Promise<void>;
  /** Every row of every table, as text. */
  dump(): Promise<string>;
  /** Forgets all emails and invitations. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** As the database writes it. */
const snapshot = {
  student_name: "Charlie Miller",
  since: "2026-11-15T07:00:00+00:00",
  until: "2026-11-22T07:00:00+00:00",
  grades: [],
  absences: [],
  due: [],
  points: 12,
  current_streak: 3,
};

const ids = z.array(z.object({ id: z.string() })).transform((rows) => rows.map(({ id }) => id));

export async function startBackend(): Promise<Backend> {
  const stack = await startStack({ functions: false });
  const sql = postgres(stack.superuserUrl, { max: 4, onnotice: () => undefined });
  // Many emails at a time go to one address here.
  await sql`update private.settings set invitation_mails_per_address_per_day = 1000`;

  const people: Backend["people"] = async (addresses) => {
    await sql`
      insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
      select gen_random_uuid(), a, now(), jsonb_build_object('full_name', initcap(split_part(a, '@', 1)) || ' Miller')
      from unnest(${[...addresses]}::text[]) a
      where not exists (select from auth.users u where u.email = a)`;
    return ids.parse(
      await sql`
        select p.id from unnest(${[...addresses]}::text[]) with ordinality a(email, n)
        join auth.users u on u.email = a.email join public.profiles p on p.user_id = u.id order by a.n`,
    );
  };
  const [bob = "", dana = "", charlie = ""] = await people([
    "bob@families.example",
    "dana@tutors.example",
    "charlie@students.example",
  ]);

  await sql`
    insert into public.profile_roles (profile_id, role) select ${charlie}::uuid, 'student' on conflict do nothing`;

  return {
    url: stack.apiUrl,
    secretKey: stack.secretKey,
    publishableKey: stack.publishableKey,
    sql,
    people,
    bookingEmails: async (addresses) => {
      const clients = await people(addresses);
      return sql.begin(async (sql) => {
        // Without triggers: they would write emails of their own.
        await sql`set local session_replication_role = replica`;
        return ids.parse(
          await sql`
            with booked as (
              insert into public.bookings (client_id, tutor_id, starts_at, ends_at, subject, price_minor, currency, status)
              select c, ${dana}, d, d + interval '1 hour', 'Mathematics', 3500, 'EUR', 'confirmed'
              from unnest(${clients}::uuid[]) with ordinality c(c, n),
                   -- A tutor is not booked twice.
                   lateral (select now() + n * interval '1 day' + (select count(*) from public.bookings) * interval '1 day') d(d)
              returning id, client_id, starts_at
            ), queued as (
              insert into private.email_outbox (template, recipient_id, subject_id, data, dedupe_key)
              select 'BOOKING_CHANGED', b.client_id, b.id, '{"change": "confirmed", "side": "client"}', b.id::text
              from booked b returning id, subject_id
            )
            select q.id from queued q join booked b on b.id = q.subject_id order by b.starts_at`,
        );
      });
    },
    digestEmails: async (addresses) => {
      const guardians = await people(addresses);
      return sql.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql`
          insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
          select g, ${charlie}, 'GUARDIAN', 'ACTIVE', 'OTHER', '{view_progress}' from unnest(${guardians}::uuid[]) g
          on conflict do nothing`;
        await sql`
          insert into public.profile_roles (profile_id, role) select g, 'client' from unnest(${guardians}::uuid[]) g
          on conflict do nothing`;
        await sql`
          insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
          select g, ${charlie}, '2026-11-22', '2026-11-15T07:00:00Z', '2026-11-22T07:00:00Z', ${sql.json(snapshot)}
          from unnest(${guardians}::uuid[]) g on conflict do nothing`;
        return ids.parse(
          await sql`
            with queued as (
              insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key, not_before)
              select 'PARENT_WEEKLY_DIGEST', g.id, ${charlie}, '{"week": "2026-11-22"}', gen_random_uuid()::text,
                     now() - interval '1 minute' + g.n * interval '1 millisecond'
              from unnest(${guardians}::uuid[]) with ordinality g(id, n)
              returning id, not_before
            )
            select id from queued order by not_before`,
        );
      });
    },
    invitationEmails: async (addresses) =>
      z.array(z.object({ emailId: z.string(), invitationId: z.string() })).parse(
        await sql.begin(async (sql) => {
          const invitations = ids.parse(
            await sql`
              insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at)
              select 'student', ${bob}, a, 'FATHER', '{book}', now() + interval '14 days'
              from unnest(${[...addresses]}::text[]) a returning id`,
          );
          await sql`insert into private.invitation_secrets (invitation_id) select unnest(${invitations}::uuid[])`;
          await sql`
            select private.enqueue_invitation_email(i, 1) from public.invitations i
            where i.id = any (${invitations}::uuid[])`;
          return sql`
            select o.id as "emailId", o.subject_id as "invitationId" from private.email_outbox o
            where o.subject_id = any (${invitations}::uuid[])`;
        }),
      ),
    email: async (id) => {
      const [row] = await sql`
        select status, payload, provider_id, last_error, attempts from private.email_outbox where id = ${id}`;
      return storedEmail.parse(row);
    },
    makeDue: async () => {
      await sql`
        update private.email_outbox set not_before = now() - interval '1 second', lease_until = null
        where status in ('queued', 'sending')`;
      await sql`
        update private.email_batches set not_before = now() - interval '1 second', lease_until = null
        where ended_at is null`;
      await sql`update private.email_pacing set halted_until = null`;
    },
    suppress: async (addresses) => {
      await sql`insert into private.email_suppressions (address_hash, reason)
        select private.address_hash(a), 'bounce' from unnest(${[...addresses]}::text[]) a`;
    },
    dump: async () => {
      const tables = await sql`
        select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('public', 'private', 'auth') and table_type = 'BASE TABLE'`;
      const texts = await Promise.all(
        tables.map(({ name }) => sql.unsafe(`select coalesce(json_agg(t)::text, '') as text from ${name} t`)),
      );
      return texts.map(([row]) => String(row?.["text"])).join("\n");
    },
    reset: async () => {
      await sql`delete from private.email_outbox`;
      await sql`delete from private.email_batches`;
      await sql`update private.email_pacing set next_turn_at = '-infinity', halted_until = null, halt_reason = null`;
      await sql`delete from private.email_events`;
      await sql`delete from private.email_suppressions`;
      await sql`delete from public.invitations`;
      await sql`delete from public.notification_preferences`;
      await sql.begin(async (sql) => {
        await sql`set local session_replication_role = replica`;
        await sql`delete from public.bookings`;
      });
    },
    stop: async () => {
      await sql.end();
      await stack.stop();
    },
  };
}
