// Fills a migrated database with conversations. Everything follows from numbers, so two runs make the
// same rows; only ids of messages and the clock differ. Triggers are off and indexes come last: ten
// million messages are there in a minute or two.
import type postgres from "postgres";

/** Threads have fifty messages each, whatever the size; these few are longer, in every size alike. */
export const LONG_THREAD = { messages: 60_000 };
export const UNREAD_THREAD = { messages: 20_000, unread: 10_000 };
/** How many families one tutor teaches, and how many the busiest. */
export const THREADS_PER_TUTOR = 100;
export const BUSY_TUTOR_THREADS = 1000;

/** Ids are hashes of names, so neighbours do not lie beside each other in an index. */
const STEPS: Record<string, string> = {
  people: `
    create schema bench;
    create function bench.id(p_name text) returns uuid language sql immutable parallel safe
      return md5(p_name)::uuid;
    -- Each guardian has one child with two tutors. Guardians 1 to 4 have the threads that are measured.
    create unlogged table bench.threads as
      select bench.id('thread ' || n) as id, n, (n + 1) / 2 as family_n,
             bench.id('guardian ' || (n + 1) / 2) as guardian_id, bench.id('child ' || (n + 1) / 2) as student_id,
             bench.id(case when n % 2 = 0 and n <= ${BUSY_TUTOR_THREADS} * 2 then 'busy tutor'
                           else 'tutor ' || n % 2 || ' ' || n / ${THREADS_PER_TUTOR} / 2 end) as staff_id,
             case n when 1 then ${LONG_THREAD.messages} when 3 then ${UNREAD_THREAD.messages} else 50 end as messages,
             -- How many of its last messages the guardian has not read; the tutor sent them.
             case n when 3 then ${UNREAD_THREAD.unread} when 5 then 1 when 7 then 2 else n % 10 / 9 * 2 end as unread
      from generate_series(1, :threads) n;
    create unlogged table bench.people as
      select distinct guardian_id as id, 'Grace Guardian ' || family_n as name, 'client' as role from bench.threads
      union all
      select distinct student_id, 'Charlie Child ' || family_n, 'student' from bench.threads
      union all
      select distinct staff_id, 'Dana Tutor', 'tutor' from bench.threads;
    insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data, created_at)
      select id, 'authenticated', 'authenticated', id || '@example.com', now(), jsonb_build_object('full_name', name), now()
      from bench.people;
    insert into public.profiles (id, user_id, full_name) select id, id, name from bench.people;
    insert into public.profile_details (profile_id, email) select id, id || '@example.com' from bench.people;
    insert into public.profile_roles (profile_id, role) select id, role::public.app_role from bench.people;`,

  standing: `
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, is_primary, rights, minor_until)
      select distinct guardian_id, student_id, 'GUARDIAN'::public.relationship_type, 'ACTIVE'::public.link_status,
             'MOTHER'::public.guardian_relation, true, '{view_progress,message,book,receive_alerts}'::public.guardian_right[],
             current_date + 365
      from bench.threads;
    -- A lesson every three weeks; four or five of them lie within the days that count.
    insert into public.bookings (client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, status, attendance)
      select guardian_id, student_id, guardian_id, staff_id, s.at, s.at + interval '1 hour', 'Algebra', 'completed', 'attended'
      from bench.threads
      cross join generate_series(0, 5) lesson
      cross join lateral (select now() - interval '1 day' * (3 + 21 * lesson) - interval '1 minute' * (n % 10000) as at) s;
    insert into public.threads (
        id, guardian_id, staff_id, student_id, last_seq, guardian_count, last_message_at, started_by_id, staff_role, created_at)
      select id, guardian_id, staff_id, student_id, messages, (messages - unread) / 2,
             now() - interval '1 day' + n % 86400 * interval '1 second' + messages * interval '1 microsecond',
             guardian_id, 'TUTOR', now() - interval '1 year' from bench.threads;`,

  // Checks call functions per row, and an index is built faster than filled: both come back afterwards.
  bare: `
    create unlogged table bench.later as
      select case when c.contype = 'f' then 3 else 1 end as place,
             format('alter table %s add constraint %I %s%s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid),
                    case c.contype when 'c' then ' not valid' end) as restore,
             format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as remove
      from pg_constraint c
      where (c.conrelid = 'public.messages'::regclass and c.contype in ('c', 'p', 'u')) or c.confrelid = 'public.messages'::regclass
      union all
      select 2, pg_get_indexdef(i.indexrelid), format('drop index %s', i.indexrelid::regclass)
      from pg_index i where i.indrelid = 'public.messages'::regclass
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid);
    do $$ declare v record; begin for v in select * from bench.later order by place desc loop execute v.remove; end loop; end $$;`,

  // They take turns, up to the tutor's last ones that the guardian has not read. One insert, in the
  // order of time: threads lie scattered over the table as they do in life.
  messages: `
    insert into public.messages (thread_id, seq, sender_id, sender_role, body, created_at, guardian_count, staff_count)
      select t.id, s.seq, case when s.by_guardian then t.guardian_id else t.staff_id end,
             case when s.by_guardian then 'PARENT' else 'TUTOR' end::public.contact_role,
             'Message ' || s.seq || ': we went through the second chapter, and the homework is on page ' || t.n % 300,
             now() - interval '1 year' + s.part * interval '364 days' + t.n % 86400 * interval '1 second' + s.seq * interval '1 microsecond',
             least(s.seq, t.messages - t.unread) / 2, s.seq - least(s.seq, t.messages - t.unread) / 2
      from generate_series(1, 50) slot
      cross join bench.threads t
      cross join lateral (
        select seq, seq % 2 = 0 and seq <= t.messages - t.unread as by_guardian, seq::double precision / t.messages as part
        from generate_series((slot - 1) * t.messages / 50 + 1, slot * t.messages / 50) seq) s;`,

  dressed: `
    set local maintenance_work_mem = '512MB';
    do $$ declare v record; begin for v in select * from bench.later order by place loop execute v.restore; end loop; end $$;`,

  // Everybody reads every tenth message, and the tutor all of it.
  receipts: `
    insert into public.thread_receipts (thread_id, side, up_to_seq, covered, read_at)
      select t.id, r.side, m.seq, case r.side when 'guardian' then m.staff_count else m.guardian_count end, m.created_at + interval '1 hour'
      from bench.threads t
      cross join (values ('guardian'), ('staff')) r(side)
      join public.messages m on m.thread_id = t.id
        and m.seq <= case r.side when 'guardian' then t.messages - t.unread else t.messages end
        and (m.seq % 10 = 0 or m.seq = case r.side when 'guardian' then t.messages - t.unread else t.messages end);
    insert into public.thread_marks (thread_id, profile_id, pinned_at, snoozed_until, snoozed_at_count)
      select id, staff_id, case when n % 50 = 1 then now() end, case when n % 50 = 2 then now() + interval '1 day' end, null
      from bench.threads where n % 50 in (1, 2);`,

  inbox: `
    insert into private.inbox_rows select * from private.computed_inbox;`,
};

/** Fills the database; tells how long each step took. */
export async function generateMessages(
  superuser: postgres.Sql,
  messages: number,
  progress: (step: string, ms: number) => void,
): Promise<void> {
  for (const [step, text] of Object.entries(STEPS)) {
    const start = performance.now();
    const sized = text.replaceAll(":threads", String(messages / 50));
    await superuser.unsafe(
      `begin; set local session_replication_role = replica; set local work_mem = '256MB'; ${sized} commit;`,
    );
    progress(step, performance.now() - start);
  }
  const start = performance.now();
  await superuser.unsafe("vacuum (analyze)");
  await superuser.unsafe("checkpoint");
  progress("vacuum", performance.now() - start);
}
