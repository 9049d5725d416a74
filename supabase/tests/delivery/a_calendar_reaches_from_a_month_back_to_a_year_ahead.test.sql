begin;
select plan(10);

-- Bob books for Charlie, and once for nobody yet; Sol for themselves; Dana teaches. Nothing was changed for 40 days.
select tests.create_users('bob', 'dana: tutor', 'charlie: student', 'sol: client,student');
select tests.link('bob', 'charlie');
insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status, updated_at)
select tests.id('bob'), tests.id('dana'), tests.id('charlie'), tests.id('bob'), t.at - interval '20 seconds', t.at, t.subject,
       t.status::public.booking_status, t.changed
from (values
  (now() - interval '30 days 1 minute', 'Month over', 'confirmed', now() - interval '40 days'),
  (now() - interval '29 days 23 hours', 'Month', 'confirmed', now() - interval '40 days'),
  (now() + interval '20 seconds 366 days' - interval '1 minute', 'Year', 'confirmed', now() - interval '40 days'),
  (now() + interval '20 seconds 366 days', 'Year over', 'confirmed', now() - interval '40 days'),
  (now() + interval '1 day', 'Off', 'cancelled', now() - interval '29 days'),
  (now() + interval '2 days', 'Off long ago', 'cancelled', now() - interval '31 days')) t(at, subject, status, changed);
select tests.book('bob', 'dana', null, '3 days', 'confirmed'), tests.book('sol', 'dana', 'sol', '4 days', 'confirmed');
insert into public.communication_events (title, event_date, event_type, target_level, audience, broadcast_id, created_at)
select format('Day %s', d), current_date + d, 'event', 'all', 'everyone', gen_random_uuid(), now() - interval '40 days'
from unnest('{-31,-30,366,367}'::integer[]) d;

create function pg_temp.calendar(p_nickname text, p_names boolean default true) returns jsonb language plpgsql volatile as $$
declare
  v_calendar jsonb;
begin
  perform tests.authenticate_as(p_nickname);
  v_calendar := private.my_calendar(p_names);
  perform tests.clear_authentication();
  return v_calendar;
end $$;
create function pg_temp.lessons(p_nickname text) returns text language sql volatile as $$
  select string_agg(l ->> 'subject', ', ' order by l ->> 'starts_at') from jsonb_array_elements(pg_temp.calendar(p_nickname) -> 'lessons') l;
$$;
create function pg_temp.names(p_nickname text, p_subject text) returns text language sql volatile as $$
  select l ->> 'names' from jsonb_array_elements(pg_temp.calendar(p_nickname) -> 'lessons') l where l ->> 'subject' = p_subject;
$$;

select is(pg_temp.lessons('bob'), 'Month, Off, Algebra, Year', 'A calendar has lessons of a month back and a year ahead, canceled ones for a month');
select is((select string_agg(e ->> 'title', ', ' order by e ->> 'event_date') from jsonb_array_elements(pg_temp.calendar('bob') -> 'alerts') e),
  'Day -30, Day 366', 'A calendar has alerts of a month back and a year ahead');
insert into public.communication_events (title, event_date, starts_at, ends_at, event_type, target_level, audience, broadcast_id, created_at)
values ('Goes on', current_date - 60, current_date - 60, current_date + 3, 'event', 'all', 'everyone', gen_random_uuid(), now() - interval '60 days');
insert into public.communication_events (title, event_date, event_type, target_level, audience, broadcast_id)
select 'Past', current_date - 5, 'event', 'all', 'everyone', gen_random_uuid() from generate_series(1, 1000);
select set_eq($$ select e ->> 'title' from jsonb_array_elements(pg_temp.calendar('bob') -> 'alerts') e $$, '{"Goes on","Day 366",Past}'::text[],
  'Of many alerts a calendar has those that go on and are to come, before what is over');
select is((select l ->> 'names' from jsonb_array_elements(pg_temp.calendar('bob', false) -> 'lessons') l order by l ->> 'starts_at' desc limit 1),
  '[]', 'Without a choice a lesson names nobody');
select is(pg_temp.names('bob', 'Year'), '["Charlie", "Dana"]', 'A client sees the names of student and tutor');
select is(pg_temp.names('charlie', 'Year'), '["Dana"]', 'A student sees the name of the tutor');
select is(pg_temp.names('dana', 'Year'), '["Charlie", "Bob"]', 'A tutor sees the names of student and client');
select is(pg_temp.names('bob', 'Algebra'), '["Dana"]', 'A lesson without a student names the tutor alone');
select is(pg_temp.lessons('sol'), 'Algebra', 'An adult has their own lesson');
select is((select string_agg(l ->> 'names', ' ' order by l ->> 'names') from jsonb_array_elements(pg_temp.calendar('dana', true) -> 'lessons') l
           where l ->> 'subject' = 'Algebra'), '["Bob"] ["Sol"]', 'A tutor sees an adult who books for themselves once');

select * from finish();
rollback;
