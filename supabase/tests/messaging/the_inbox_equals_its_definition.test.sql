begin;
select plan(7);

-- The inbox is read from rows that triggers keep, with standing asked row by row. This is what it means:
-- computed from threads, messages, receipts and marks for one person as a whole.
create function tests.defined_inbox()
returns table (thread_id uuid, conversation_key text, student_id uuid, student_name text,
               other_id uuid, other_name text, other_avatar_url text, other_role public.contact_role,
               my_side text, can_send boolean, last_seq integer, last_sender_id uuid,
               last_message_preview text, last_message_at timestamptz, unread_count integer,
               pinned_at timestamptz, snoozed_until timestamptz, muted_at timestamptz, other_read_seq integer, withdrawn_count integer)
language plpgsql stable security definer set search_path = ''
as $$
declare
  v_me uuid := private.me();
  v_child_ids uuid[] := array(select private.my_family_student_ids());
begin
  return query
    select t.id,
           o.other_id || ':' || t.student_id
             || case when t.student_id = any (v_child_ids)
                      and (o.my_side = 'staff' or private.staff_role(v_me, t.student_id) is not null)
                     then ':' || o.my_side else '' end,
           t.student_id, s.full_name, o.other_id, p.full_name, p.avatar_url,
           case when o.my_side = 'guardian' then t.staff_role when t.guardian_id = t.student_id then 'STUDENT' else 'PARENT' end, o.my_side,
           case o.my_side when 'guardian' then private.staff_role(t.staff_id, t.student_id) is not null
                          else private.speaks_for(t.guardian_id, t.student_id) end
             and not private.is_contact_closed(t.staff_id, t.guardian_id, t.student_id),
           t.last_seq, m.sender_id, left(coalesce(m.body, m.attachment_name), 140), m.created_at,
           (select count(*)::integer from public.messages x
            where x.thread_id = t.id and x.sender_id <> v_me
              and x.seq > coalesce((select max(r.up_to_seq) from public.thread_receipts r
                                    where r.thread_id = t.id and r.side = o.my_side), 0)),
           k.pinned_at,
           case when k.snoozed_until > now()
                 and (k.snoozed_at_count is null or k.snoozed_at_count >= (
                        select count(*) from public.messages x where x.thread_id = t.id and x.sender_id <> v_me))
                then k.snoozed_until end,
           k.muted_at,
           coalesce((select max(r.up_to_seq) from public.thread_receipts r
                     where r.thread_id = t.id and r.side <> o.my_side), 0),
           (select count(*)::integer from public.messages x where x.thread_id = t.id and x.withdrawn_at is not null)
    from public.threads t
    left join public.messages m on m.thread_id = t.id and m.seq = t.last_seq
    cross join lateral (
      select case when t.guardian_id = v_me then 'guardian' else 'staff' end as my_side,
             case when t.guardian_id = v_me then t.staff_id else t.guardian_id end as other_id) o
    left join public.thread_marks k on k.thread_id = t.id and k.profile_id = v_me
    join public.profiles p on p.id = o.other_id
    join public.profiles s on s.id = t.student_id
    where private.reads_thread(v_me, t);
end;
$$;
grant execute on function tests.defined_inbox() to authenticated;

-- Ten people of every role and six students, two of them adults, with whatever standing chance gives them.
create temporary table people as
select n, tests.create_user('p' || n, case when n % 3 = 0 then '{tutor}' when n % 3 = 1 then '{client}' else '{client,tutor}' end::public.app_role[],
                                   p_id => md5('person ' || n)::uuid) as id
from generate_series(1, 10) n;
create temporary table students as
select n, tests.create_user('s' || n, '{student}', p_id => md5('student ' || n)::uuid) as id from generate_series(1, 6) n;

create temporary table everybody as select id from people union all select id from students;
update public.profile_details set date_of_birth = '1990-01-01', date_of_birth_vouched = true where profile_id in (select id from students where n < 3);

create function pg_temp.shuffle(p_seed double precision) returns void language plpgsql as $$
begin
  perform setseed(p_seed);
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
  select p.id, s.id, 'GUARDIAN', case when random() < 0.8 then 'ACTIVE' else 'PENDING' end::public.link_status,
         case when random() < 0.5 then 'MOTHER' else 'OTHER' end::public.guardian_relation,
         case when random() < 0.7 then '{view_progress,message,book}' else '{book}' end::public.guardian_right[]
  from people p cross join students s where p.n % 3 > 0 and random() < 0.35
  on conflict do nothing;
  insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status, attendance)
  select b.source_profile_id, b.tutor_id, b.target_profile_id, b.source_profile_id, b.at, b.at + interval '1 hour', 'Algebra',
         'confirmed', null
  from (select g.*, r.profile_id as tutor_id, now() + (row_number() over () + 500 * p_seed) * interval '7 hours' as at
        from public.profile_graph g
        join public.profile_roles r on r.role = 'tutor' and r.profile_id <> g.source_profile_id and r.profile_id in (select id from people)
        where g.status = 'ACTIVE' and 'book' = any (g.rights) and random() < 0.4
          and g.source_profile_id in (select id from people) and not private.has_restrictions(g.source_profile_id)
          and not private.has_restrictions(r.profile_id)) b
  on conflict do nothing;
  -- Threads of those who may talk now, and of any three; and what students lead themselves, minors too.
  insert into public.threads (guardian_id, staff_id, student_id, staff_role)
  select s.id, b.id, s.id, 'TUTOR' from people b cross join students s
  where random() < case when private.staff_role(b.id, s.id) is not null then 0.7 else 0.03 end
  on conflict do nothing;
  insert into public.threads (guardian_id, staff_id, student_id, started_by_id, staff_role)
  select a.id, b.id, s.id, case when random() < 0.4 then a.id when random() < 0.5 then b.id end, 'TUTOR'
  from people a join people b on a.id <> b.id cross join students s
  where random() < case when private.has_right(a.id, s.id, 'message') and private.staff_role(b.id, s.id) is not null
                        then 0.7 else 0.03 end
  on conflict do nothing;
  insert into public.messages (thread_id, sender_id, body)
  select t.id, case when random() < 0.5 then t.guardian_id else t.staff_id end, 'Message ' || i
  from public.threads t cross join generate_series(1, 4) i
  where random() < 0.6 and t.guardian_id in (select id from everybody)
  order by t.id, i;
  insert into private.withdrawn_messages (message_id, body)
  select m.id, m.body from public.messages m join public.threads t on t.id = m.thread_id
  where random() < 0.2 and m.withdrawn_at is null and t.guardian_id in (select id from everybody);
  with gone as (
    update public.messages m set body = null, withdrawn_at = now()
    from private.withdrawn_messages w where w.message_id = m.id and m.withdrawn_at is null returning m.thread_id)
  update public.threads t set withdrawn_count = t.withdrawn_count + g.number
  from (select x.thread_id, count(*)::integer as number from gone x group by x.thread_id) g where g.thread_id = t.id;
  insert into public.thread_receipts (thread_id, side, up_to_seq, covered)
  select t.id, r.side, 1 + floor(random() * t.last_seq)::integer, 0
  from public.threads t cross join (values ('guardian'), ('staff')) r(side)
  where t.last_seq > 0 and random() < 0.5 and t.guardian_id in (select id from everybody)
  on conflict do nothing;
  insert into public.thread_marks (thread_id, profile_id, pinned_at, snoozed_until, snoozed_at_count, muted_at)
  select t.id, p.id, case when random() < 0.3 then now() end, case when random() < 0.6 then now() + interval '1 day' end,
         case when random() < 0.6 then floor(random() * 4)::integer end, case when random() < 0.3 then now() end
  from public.threads t join everybody p on p.id in (t.guardian_id, t.staff_id) where random() < 0.4
  on conflict (thread_id, profile_id) do update set snoozed_until = excluded.snoozed_until, snoozed_at_count = excluded.snoozed_at_count;
  delete from public.thread_marks k where random() < 0.1 and k.profile_id in (select id from people);
end;
$$;
create function pg_temp.weaken_standing() returns void language plpgsql as $$
begin
  insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at, ends_at)
  select s.id, p.id, case when random() < 0.5 then '{message}' else enum_range(null::public.guardian_right)::text end::public.guardian_right[],
         'Order', now() - interval '2 days', case when random() < 0.3 then now() - interval '1 day' end
  from people p cross join students s where random() < 0.15;
  insert into public.contact_restrictions (student_id, profile_id, kind, rights, basis)
  select distinct t.guardian_id, t.staff_id, 'CONTACT'::public.restriction_kind, '{}'::public.guardian_right[], 'Blocked'
  from public.threads t where t.guardian_id in (select id from people) and random() < 0.2
  on conflict do nothing;
  update public.profile_graph g set rights = '{view_progress}'
  where random() < 0.15 and g.source_profile_id in (select id from people) and g.status = 'ACTIVE'
    and not exists (select from public.bookings b where b.guardian_id = g.source_profile_id and b.student_id = g.target_profile_id);
  delete from public.profile_roles r where r.role = 'tutor' and r.profile_id = (select id from people where n = 3);
end;
$$;

-- Whether the acting person blocked the other side.
create function tests.has_blocked(p_other_id uuid, p_side text, p_student_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select private.has_blocked(private.me(), p_other_id, p_side, p_student_id);
$$;

-- Differences between what the view and the calls answer and what they mean, for everybody.
create function tests.inbox_differences() returns bigint language sql volatile set search_path = '' as $$
  select (select count(*) from (
            (select * from public.my_threads except all select * from tests.defined_inbox())
            union all (select * from tests.defined_inbox() except all select * from public.my_threads)) v)
       + (select count(*) from (
            (select * from public.list_threads(p_limit => 201) except all select * from tests.defined_inbox())
            union all (select * from tests.defined_inbox() except all select * from public.list_threads(p_limit => 201))) v)
       + (select count(*) from (
            (select t.thread_id, t.last_seq, t.last_message_at, t.unread_count, t.pinned_at, t.snoozed_until, t.muted_at, t.other_read_seq,
                    t.withdrawn_count
             from tests.defined_inbox() t except all select * from public.newest_threads(p_limit => 200))) v)
       + abs(public.unread_total() - (select coalesce(sum(t.unread_count), 0) from tests.defined_inbox() t where t.snoozed_until is null and t.muted_at is null
              and not tests.has_blocked(t.other_id, t.my_side, t.student_id)));
$$;
grant execute on function tests.inbox_differences(), tests.has_blocked(uuid, text, uuid) to authenticated;
create function pg_temp.compare(out rows bigint, out differences bigint) language plpgsql as $$
declare
  v_name text;
begin
  rows := 0;
  differences := 0;
  for v_name in select 'p' || n from people union all select 's' || n from students where n < 4 order by 1 loop
    perform tests.authenticate_as(v_name);
    rows := rows + (select count(*) from tests.defined_inbox());
    differences := differences + tests.inbox_differences();
    perform tests.clear_authentication();
  end loop;
end;
$$;

update private.settings set majority_policy = 'keep', max_guardians_per_student = 50, max_students_per_guardian = 100;
select pg_temp.shuffle(0.1);
create temporary table first_look as select * from pg_temp.compare();
select cmp_ok((select rows from first_look), '>', 10::bigint, 'Chance gives people more than ten threads to read');
select is((select differences from first_look), 0::bigint, 'View, page, poll and badge answer what the inbox is defined to be');
select pg_temp.weaken_standing();
select pg_temp.shuffle(0.7);
create temporary table second_look as select * from pg_temp.compare();
select ok((select rows > 10 from second_look), 'People still read threads after standing was lost');
select is((select differences from second_look), 0::bigint, 'Inboxes equal their definition after standing was lost and more was written');
select is_empty($$ select * from private.inbox_faults $$, 'The rows of the inbox follow from threads, messages, receipts and marks');

create temporary table own as
select min(t.id::text)::uuid as first, max(t.id::text)::uuid as last from public.threads t where t.guardian_id in (select id from people);
update private.inbox_rows set others = others + 1 where thread_id = (select first from own);
delete from private.inbox_rows where thread_id = (select last from own);
select is(private.rebuild_inbox(), 4, 'Rows that differ or are missing are computed again');
select is_empty($$ select * from private.inbox_faults $$, 'No row of the inbox differs after it was computed again');

-- By chance an admin who stands by was asked about a guardian.
delete from private.email_outbox where template = 'LINK_CHANGED' and created_at >= now();
delete from public.notifications where key = 'LINK_CHANGED' and created_at >= now();

select * from finish();
rollback;
