// Fills a migrated database with families. Everything follows from numbers, so two runs make the same
// rows; only the clock differs. Triggers are off: the rows keep the rules, and a million of them are
// there in seconds.
import { createHash } from "node:crypto";
import type postgres from "postgres";

/** What stays the same whatever the size: the public list of tutors, and the busiest people. */
export const LISTED_TUTORS = 20;
export const BUSY_BOOKINGS = 5000;

/** Ids are hashes of names, so neighbours do not lie beside each other in an index. */
export function idOf(name: string): string {
  return createHash("md5")
    .update(name)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export const BUSY_TUTOR = "tutor 0";

/** How many students the guardians have whose number ends in 0, 1, 2 … : two on average. */
const STUDENTS = [1, 1, 1, 1, 2, 2, 2, 2, 3, 5];

export type Guardian = { n: number; students: number };

/** Guardians from all over the table, of every kind alike. */
export function guardians(size: number): Guardian[] {
  return Array.from({ length: 200 }, (_, i) => {
    const n = 10 * Math.floor((size / 10) * ((i * 0.6180339887) % 1)) + (i % 10) + 1;
    return { n, students: STUDENTS[n % 10] ?? 1 };
  });
}

const STEPS: Record<string, string> = {
  // Checks call functions per row, and an index is built faster than filled: both come back afterwards.
  bare: `
    create schema bench;
    create unlogged table bench.later as
      select format('alter table %s add constraint %I %s%s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid),
                    case c.contype when 'c' then ' not valid' end) as restore,
             format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as remove
      from pg_constraint c where c.contype in ('c', 'x') and c.connamespace in ('public'::regnamespace, 'private'::regnamespace)
        and c.conrelid <> 0
      union all
      select pg_get_indexdef(i.indexrelid), format('drop index %s', i.indexrelid::regclass)
      from pg_index i join pg_class r on r.oid = i.indrelid
      where r.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
    do $$ declare v record; begin for v in select * from bench.later loop execute v.remove; end loop; end $$;`,

  names: `
    create function bench.id(p_name text) returns uuid language sql immutable parallel safe
      return md5(p_name)::uuid;
    create unlogged table bench.guardians as
      select n, bench.id('guardian ' || n) as id, (array[${STUDENTS}])[n % 10 + 1] as students
      from generate_series(1, :guardians) n;
    -- Pairs of guardians share their first child; the others have one guardian.
    create unlogged table bench.children as
      select g.n as guardian_n, g.id as guardian_id, k,
             bench.id(case k when 1 then 'child ' || (g.n + 1) / 2 else 'child ' || g.n || ' ' || k end) as id,
             case when g.n % 10 = 3 then '{view_progress,message}'
                  else '{view_progress,message,book,receive_alerts}' end::public.guardian_right[] as rights
      from bench.guardians g cross join lateral generate_series(1, g.students) k;
    create unlogged table bench.tutors as
      select n, bench.id('tutor ' || n) as id from generate_series(0, :guardians / 50) n;
    create unlogged table bench.agents as
      select n, bench.id('agent ' || n) as id from generate_series(1, :guardians / 100) n;
    create unlogged table bench.people as
      select id, 'Grace Guardian ' || n as name, 'guardian' || n || '@families.example' as email,
             'client' as role, null::date as born from bench.guardians
      union all
      select c.id, 'Charlie Child ' || min(c.guardian_n) || ' ' || min(c.k),
             -- Every tenth is too young for an account.
             case when min(c.guardian_n) % 10 <> 5 then 'child' || min(c.guardian_n) || '.' || min(c.k) || '@families.example' end,
             'student', current_date - 14 * 366 - (min(c.guardian_n) % 1000)::integer from bench.children c group by c.id
      union all
      select id, 'Dana Tutor ' || n, 'tutor' || n || '@tutors.example', 'tutor', null from bench.tutors
      union all
      select id, 'Frank Agent ' || n, 'agent' || n || '@agents.example', 'agent', null from bench.agents;
    analyze bench.children, bench.people;`,

  people: `
    insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data, created_at)
      select id, 'authenticated', 'authenticated', email, now(), jsonb_build_object('full_name', name), now()
      from bench.people where email is not null;
    insert into public.profiles (id, user_id, full_name, listed_as_tutor, created_at)
      select p.id, case when p.email is not null then p.id end, p.name,
             exists (select from bench.tutors t where t.id = p.id and t.n < ${LISTED_TUTORS}), now() - interval '1 year'
      from bench.people p;
    insert into public.profile_details (profile_id, email, date_of_birth, time_zone, locale)
      select id, email, born, 'Europe/Berlin', 'en' from bench.people;
    insert into private.verified_addresses (profile_id, address)
      select id, email from bench.people where email is not null;
    insert into private.people_to_check (profile_id)
      select id from bench.people where born > current_date - 366 * 22;
    insert into private.young_people (profile_id)
      select id from bench.people where born > current_date - 366 * 17;
    insert into public.profile_roles (profile_id, role, vouched)
      select id, role::public.app_role, role in ('tutor', 'agent') from bench.people;`,

  links: `
    insert into public.profile_graph (
      source_profile_id, target_profile_id, relationship_type, status, relation, is_primary, rights, metadata, minor_until,
      created_at)
      select guardian_id, id, 'GUARDIAN', 'ACTIVE', case guardian_n % 2 when 1 then 'FATHER' else 'MOTHER' end::public.guardian_relation,
             k > 1 or guardian_n % 2 = 1, rights, '{"created_via": "invitation"}', current_date + 365,
             now() - interval '1 year' + (guardian_n % 300) * interval '1 day' + k * interval '1 hour'
      from bench.children;
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
      select a.id, g.id, 'AGENT', 'ACTIVE', '{"created_via": "invitation"}'
      from bench.agents a join bench.guardians g on g.n between a.n * 5 - 4 and a.n * 5;`,

  restrictions: `
    insert into public.contact_restrictions (student_id, profile_id, rights, basis)
      select id, guardian_id, '{message}', 'Order 12/345' from bench.children where k = 1 and guardian_n % 200 = 50
      union all
      -- A former partner without a link.
      select c.id, bench.id('guardian ' || c.guardian_n - 10), default_rights, 'Order 67/890'
      from bench.children c, enum_range(null::public.guardian_right) default_rights where k = 1 and guardian_n % 200 = 160;
    insert into private.restriction_subjects (restriction_id, profile_id)
      select id, profile_id from public.contact_restrictions;
    insert into private.restriction_students (restriction_id, profile_id)
      select id, student_id from public.contact_restrictions;
    insert into private.restriction_addresses (restriction_id, address_hash)
      select r.id, private.address_hash(d.email) from public.contact_restrictions r
      join public.profile_details d on d.profile_id = r.profile_id where d.email is not null;`,

  bookings: `
    -- Ten each: seven lessons held, one canceled, one to come, and a pending one nobody is assigned to.
    insert into public.bookings (
      id, client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency,
      status, attendance, cancelled_by, created_at)
      select bench.id('booking ' || b.n || ' ' || b.k), b.id, b.student_id,
             case when b.student_id <> b.id then b.id end, bench.id('tutor ' || b.tutor_n),
             s.starts_at, s.starts_at + interval '1 hour', 'Algebra', 4000, 'EUR',
             case when b.k < 7 then 'completed' when b.k = 7 then 'cancelled'
                  when b.k = 8 then 'confirmed' else 'pending' end::public.booking_status,
             case when b.k < 7 then 'attended' end::public.booking_attendance,
             case when b.k = 7 then b.id end, least(now(), s.starts_at) - interval '2 days'
      from (
        select g.n, g.id, i as k, case when i < 9 then case when g.n % 10 = 3 then g.id else c.id end end as student_id,
               (g.n::bigint * 7 + i) % (:guardians / 50) + 1 as tutor_n
        from bench.guardians g cross join generate_series(0, 9) i
        join bench.children c on c.guardian_n = g.n and c.k = 1 + i % g.students
      ) b,
      -- Slots to come: the n-th guardian of a tutor has the n-th two hours, a father the first of them.
      lateral (select date_trunc('hour', now()) + case
        when b.k < 8 then - (b.k + 1) * interval '30 days' + (b.n % 100) * interval '1 hour'
        else (1 + b.k % 2) * interval '60 days' + (b.n / (:guardians / 50) * 2 + b.n % 2) * interval '1 hour' end as starts_at) s;
    -- Agents' bookings, for their clients' children.
    insert into public.bookings (
      client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency, status, attendance)
      select a.id, c.id, c.guardian_id, bench.id('tutor ' || (a.n % (:guardians / 50) + 1)),
             now() - i * interval '7 days', now() - i * interval '7 days' + interval '1 hour', 'Physics', 5000, 'EUR',
             'completed', 'attended'
      from bench.agents a join bench.children c on c.guardian_n between a.n * 5 - 4 and a.n * 5 and c.k = 1
      cross join generate_series(1, 4) i;
    -- One tutor who has taught for years: ${BUSY_BOOKINGS} lessons, with a hundred families.
    insert into public.bookings (
      client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, price_minor, currency, status, attendance)
      select c.guardian_id, c.id, c.guardian_id, bench.id('${BUSY_TUTOR}'),
             now() - i * interval '2 hours', now() - i * interval '2 hours' + interval '1 hour', 'Chemistry', 4500, 'EUR',
             'completed', 'attended'
      from generate_series(1, ${BUSY_BOOKINGS}) i
      join bench.children c on c.guardian_n = 100 + i % 100 and c.k = 1;
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, metadata)
      select distinct p.id, b.tutor_id, 'BOOKING'::public.relationship_type, 'ACTIVE'::public.link_status, '{"created_via": "booking"}'::jsonb
      from public.bookings b cross join lateral (values (b.client_id), (b.student_id)) p(id)
      where b.attendance = 'attended';`,

  invitations: `
    insert into public.invitations (id, kind, inviter_id, invitee_email, relation, rights, status, expires_at, created_at, responded_at)
      select bench.id('invitation ' || c.guardian_n || ' ' || c.k), 'student'::public.invitation_kind, c.guardian_id, p.email,
             'GUARDIAN'::public.guardian_relation, c.rights, 'accepted'::public.invitation_status, now() - interval '300 days', now() - interval '1 year', now() - interval '1 year'
      from bench.children c join bench.people p on p.id = c.id where p.email is not null
      union all
      select bench.id('invitation ' || g.n || ' pending'), 'student', g.id, 'pupil' || g.n || '@new.example', 'GUARDIAN', '{book}',
             'pending', now() + interval '10 days', now() - interval '4 days', null
      from bench.guardians g where g.n % 5 = 0;
    insert into private.invitation_secrets (invitation_id, token_sha256)
      select id, encode(sha256(id::text::bytea), 'hex') from public.invitations;`,

  traces: `
    insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key, created_at)
      select b.client_id, 'BOOKING_CHANGED', b.student_id, 'booking', b.id, '{"change": "confirmed", "side": "client"}',
             'booking:' || b.id, b.created_at
      from public.bookings b where extract(hour from b.starts_at)::integer % 3 = 0;
    insert into private.email_outbox (
      template, recipient_id, to_email, student_id, subject_id, data, dedupe_key, status, sent_at, first_tried_at)
      select 'BOOKING_CHANGED', n.profile_id, d.email, n.student_id, n.subject_id, n.data, n.dedupe_key || ' ' || n.profile_id,
             'delivered', n.created_at, n.created_at
      from public.notifications n join public.profile_details d on d.profile_id = n.profile_id;
    insert into private.rate_limits (bucket, subject, window_start, used)
      select 'write', id::text, date_bin('1 minute', now() - interval '3 hours', 'epoch'), 3 from bench.guardians;
    insert into private.audit_log (actor_role, actor_id, action, entity, entity_id, details, row_hash)
      select 'authenticated', source_profile_id, 'profile_graph.insert', 'profile_graph', id,
             jsonb_build_object('status', 'ACTIVE'), sha256(id::text::bytea)
      from public.profile_graph;`,

  dressed: `
    set local maintenance_work_mem = '256MB';
    do $$ declare v record; begin for v in select * from bench.later loop execute v.restore; end loop; end $$;`,
};

/** Fills the database; tells how long each step took. */
export async function generate(
  superuser: postgres.Sql,
  size: number,
  progress: (step: string, ms: number) => void,
): Promise<void> {
  for (const [step, text] of Object.entries(STEPS)) {
    const start = performance.now();
    const sized = text.replaceAll(":guardians", String(size));
    await superuser.unsafe(
      `begin; set local session_replication_role = replica; set local work_mem = '128MB'; ${sized} commit;`,
    );
    progress(step, performance.now() - start);
  }
  const start = performance.now();
  await superuser.unsafe("vacuum (analyze)");
  await superuser.unsafe("checkpoint");
  progress("vacuum", performance.now() - start);
}
