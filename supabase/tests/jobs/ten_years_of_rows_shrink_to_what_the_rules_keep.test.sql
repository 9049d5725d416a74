begin;
select plan(9);

-- Ten families, one after the other, each of which leaves its tutor in its own year; a lesson, a notification and an
-- email on each of 3,650 days.
select tests.create_users('dana: tutor', 'bob');
select tests.create_user('g' || n), tests.create_user('s' || n, '{student}') from generate_series(1, 10) n;
select tests.link('g' || n, 's' || n) from generate_series(1, 10) n;
insert into public.threads (guardian_id, staff_id, student_id, staff_role)
select tests.id('g' || n), tests.id('dana'), tests.id('s' || n), 'TUTOR' from generate_series(1, 10) n;
insert into public.messages (thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
select t.id, t.guardian_id, 'Line ' || n, 1, 'PARENT', 0, 0
from public.threads t, generate_series(1, 50) n where t.staff_id = tests.id('dana');
insert into public.bookings (client_id, tutor_id, starts_at, ends_at, subject, status, attendance, created_at, updated_at)
select tests.id('bob'), tests.id('dana'), now() - d * interval '1 day', now() - d * interval '1 day' + interval '1 hour', 'Algebra',
       case when d % 2 = 0 then 'cancelled' else 'completed' end::public.booking_status,
       case when d % 2 = 1 then 'attended' end::public.booking_attendance, now() - d * interval '1 day', now() - d * interval '1 day'
from generate_series(1, 3650) d;
delete from public.notifications where profile_id = tests.id('bob');
insert into public.notifications (id, profile_id, key, subject_type, dedupe_key, created_at)
select private.uuid_v7(now() - d * interval '1 day'), tests.id('bob'), 'LINK_CHANGED', 'link', 'day ' || d, now() - d * interval '1 day'
from generate_series(1, 3650) d;

create function pg_temp.conversations() returns integer language sql as $$
  select count(*)::int from public.threads where staff_id = tests.id('dana');
$$;
create temporary table seen (year integer, conversations integer);
create temporary table runs (year integer, deleted integer);
do $$
begin
  -- What is there today first, in as many bounded runs as it takes.
  loop
    insert into runs select 0, private.apply_retention(now(), 500);
    exit when (select r.deleted from runs r order by r.ctid desc limit 1) = 0;
  end loop;
  for v_year in 1 .. 14 loop
    if v_year <= 10 then
      delete from public.profile_graph where source_profile_id = tests.id('g' || v_year);
    end if;
    for v_run in 1 .. 8 loop
      insert into runs select v_year, private.apply_retention(now() + v_year * interval '366 days', 500);
    end loop;
    insert into seen select v_year, pg_temp.conversations();
  end loop;
end;
$$;

select ok((select count(*) from runs where year = 0) between 8 and 30, 'What is due today goes in a few bounded runs');
select ok((select max(deleted) from runs) <= 500 * 3, 'No run deletes more than its limit of each of the classes that have something');
select is((select array_agg(conversations order by year) from seen), '{10,10,10,9,8,7,6,5,4,1,0,0,0,0}',
  'Each conversation goes three years after its family left; ten years after it was written a year is enough');
select is((select count(*)::int from public.messages m join public.threads t on t.id = m.thread_id where t.staff_id = tests.id('dana')), 0,
  'No message of them is left after fourteen years');
select is((select count(*)::int from public.notifications where profile_id = tests.id('bob')), 0, 'Notifications of ten years are gone');
select is((select count(*)::int from public.bookings where client_id = tests.id('bob') and status = 'cancelled'), 0, 'Canceled lessons are gone');
select is((select count(*)::int from public.bookings where client_id = tests.id('bob')), 0, 'Lessons of ten years are gone after fourteen more');
select is_empty('select * from private.inbox_faults', 'The inbox follows from what is left');
select is((select sum(deleted)::int from runs where year = 14), 0, 'The last year finds nothing to delete');

select * from finish();
rollback;
