-- Tom manages Ana, Ben and Cy with `book`; Dana teaches. A student who has several times leaves one to somebody who has
-- only that one.
begin;
select plan(22);

select tests.create_users('tom: tutor', 'dana: tutor', 'bob', 'ana: student', 'ben: student', 'cy: student');
select tests.link('tom', n, '{book}', p_relation => 'OTHER') from unnest('{ana,ben,cy}'::text[]) n;
select tests.link('bob', n) from unnest('{ben,cy}'::text[]) n;

create function pg_temp.days(variadic p_days integer[]) returns timestamptz[] language sql as $$
  select array(select date_trunc('hour', now()) + make_interval(days => d, mins => 30) from unnest(p_days) d) $$;
create function pg_temp.kept(p_result json) returns text language plpgsql as $$
begin
  perform tests.keep('act', (p_result ->> 'id')::uuid);
  return concat_ws(' ', p_result ->> 'total', p_result ->> 'done', p_result ->> 'skipped', p_result ->> 'waiting');
end $$;
create function pg_temp.book(p_all boolean, variadic p_days integer[]) returns text language sql volatile as $$
  select pg_temp.kept(public.book_group(tests.the('group'), tests.id('dana'), pg_temp.days(variadic p_days), 30, 'Algebra', p_all => p_all)) $$;
create function pg_temp.report() returns text[] language sql as $$
  select array(
    select concat_ws(' ', s.student_name, s.state, s.code, extract(day from b.starts_at - date_trunc('hour', now()))::integer)
    from public.my_group_act_students s left join public.my_bookings b on b.id = s.booking_id
    where s.act_id = tests.the('act') order by s.position); $$;
-- One step of the act, as its maker, with the time that a request has.
create function pg_temp.step(p_budget interval) returns jsonb language plpgsql security definer set search_path = '' as $$
begin
  return (select private.step_group_booking(a, p_budget)::jsonb - 'id' - 'next_at' from private.group_acts a where a.id = tests.the('act'));
end $$;
-- A lesson of the student elsewhere.
create function pg_temp.is_busy(p_student text, p_day integer) returns void language sql as $$
  insert into public.bookings (client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject)
  select tests.id('bob'), tests.id(p_student), tests.id('bob'), tests.id('tom'), s.at, s.at + interval '15 minutes', 'Chess'
  from (select (pg_temp.days(p_day))[1] + make_interval(mins => case p_student when 'cy' then 15 else 0 end) as at) s $$;
grant execute on all functions in schema pg_temp to public;

select is(private.matched_slots('{110,100,011}'), '{2,1,3}', 'Whoever has several times leaves one to whoever has only that one');
select is(private.matched_slots('{1000,1100,0110,0011}'), '{1,2,3,4}', 'Where nobody needs to move everybody has the first time');
select is(private.matched_slots('{0011,0110,1100,1000}'), '{4,3,2,1}', 'Several may move for one');
select is(private.matched_slots('{1,1,1}'), '{1,0,0}', 'One time is for one student');
select is(private.matched_slots(array['', '']::varbit[]), '{0,0}', 'Without a time nobody has one');
select is(private.matched_slots('{}'), '{}', 'Without students nobody has a time');

select pg_temp.is_busy('ben', 2), pg_temp.is_busy('cy', 3), pg_temp.is_busy('cy', 1);
select tests.authenticate_as('tom');
select tests.keep('group', public.create_group('Tuesday', p_student_ids => array[tests.id('ana'), tests.id('ben')]));
select is(pg_temp.book(true, 1, 2), '2 2 0 0', 'All are booked where somebody can take another time');
select is(pg_temp.report(), '{"Ana done 2","Ben done 1"}', 'Who is free at both times leaves the other one');
select public.add_to_group(tests.the('group'), array[tests.id('cy')]);
select is(pg_temp.book(false, 1, 2, 3, 4), '3 2 1 0', 'Times at which the tutor is busy are left out');
select is(pg_temp.report(), '{"Ana done 3","Ben done 4","Cy skipped booking.time_taken"}', 'As many as possible have a lesson, the first by name');
select tests.clear_authentication();
delete from public.bookings where client_id = tests.id('tom');

-- A request that has no more time: one at least is booked, and the others wait without a limit.
update private.settings set booking_requests_per_tutor_per_day = (select used + 1 from private.rate_limits where bucket = 'booking_request');
select tests.authenticate_as('tom');
select is(pg_temp.book(false, 21, 22, 23), '3 1 0 2', 'A limit makes two wait');
select tests.clear_authentication();
update private.settings set booking_requests_per_tutor_per_day = 40;
select tests.authenticate_as('tom');
select is(pg_temp.step('0 seconds'), '{"kind": "book", "total": 3, "done": 2, "skipped": 0, "waiting": 1}', 'A step that has no time books for one');
select ok((select next_at <= now() from public.my_group_acts where id = tests.the('act')), 'What had no time may go on at once');
select is((public.continue_group_act(tests.the('act'))::jsonb) ->> 'waiting', '0', 'The next step books for the rest');
select is(pg_temp.report(), '{"Ana done 21","Ben done 22","Cy done 23"}', 'Every student has a lesson at last');

-- Assigning to lessons of several tutors: one of them does not teach Ana.
select tests.clear_authentication();
delete from public.bookings where client_id = tests.id('tom');
select tests.create_users('uma: tutor');
select tests.restrict('dana', 'ana');
select tests.keep('danas', tests.book('tom', 'dana', p_in => '30 days')), tests.keep('umas', tests.book('tom', 'uma', p_in => '31 days'));
select tests.authenticate_as('tom');
select public.remove_from_group(tests.the('group'), array[tests.id('cy')]);
create function pg_temp.assign(p_all boolean, variadic p_lessons text[]) returns text language sql as $$
  select pg_temp.kept(public.assign_group(tests.the('group'), array(select tests.the(l) from unnest(p_lessons) l), p_all)) $$;
select is(pg_temp.assign(false, 'danas'), '2 1 1 0', 'A lesson of a tutor who may not teach one student goes to the other');
select is((pg_temp.report())[1], 'Ana skipped booking.student_not_linked', 'The report says what assigning alone would');
select tests.clear_authentication();
update public.bookings set student_id = null, guardian_id = null where id = tests.the('danas');
select tests.authenticate_as('tom');
select is(pg_temp.assign(true, 'danas', 'umas'), '2 2 0 0', 'Whom one tutor may not teach gets a lesson of another');
select is(pg_temp.report(), '{"Ana done 31","Ben done 30"}', 'The other tutor is tried at the next time');

-- Times that went to others between the look at them and the booking: each is tried once, not once by each student.
select tests.clear_authentication();
delete from public.bookings where tests.is_own(id);
delete from public.contact_restrictions where student_id = tests.id('ana');
create or replace function private.group_slots(p_act private.group_acts) returns private.group_slot[] language sql stable as $$
  select case p_act.kind when 'book' then array(
    select row(s.at, s.at + interval '30 minutes', null, tests.id('dana'))::private.group_slot
    from (select x.at::timestamptz from jsonb_array_elements_text(p_act.input -> 'starts') x(at)) s order by s.at)
  else array(select row(b.starts_at, b.ends_at, b.id, b.tutor_id)::private.group_slot
    from public.bookings b where b.id in (select i.id::uuid from jsonb_array_elements_text(p_act.input -> 'booking_ids') i(id))
      and b.student_id is null order by b.starts_at) end $$;
create temp sequence tries;
grant usage on sequence tries to public;
create function pg_temp.tried() returns trigger language plpgsql as $$ begin perform nextval('pg_temp.tries'); return new; end $$;
create trigger tried before insert on public.bookings for each row execute function pg_temp.tried();
insert into public.bookings (client_id, tutor_id, starts_at, ends_at, subject)
select tests.id('bob'), tests.id('dana'), s, s + interval '30 minutes', 'Chess' from unnest(pg_temp.days(51, 52)) s;
select tests.authenticate_as('tom');
select public.add_to_group(tests.the('group'), array[tests.id('cy')]);
select is(pg_temp.book(true, 51, 52, 53, 54, 55), '3 3 0 0', 'All are booked at the times that are left');
select tests.clear_authentication();
select is((select last_value::integer - 2 from tries), 5, 'A time at which the tutor has another lesson is tried once');
select tests.keep('gone', tests.book('tom', 'dana', p_in => '60 days', p_status => 'cancelled')),
       tests.keep('first', tests.book('tom', 'dana', p_in => '61 days')), tests.keep('second', tests.book('tom', 'dana', p_in => '62 days'));
select tests.authenticate_as('tom');
select public.remove_from_group(tests.the('group'), array[tests.id('cy')]);
select is(pg_temp.assign(true, 'gone', 'first', 'second'), '2 2 0 0', 'A lesson that ended meanwhile leaves the other ones of its tutor');

select * from finish();
rollback;
