-- Tom manages Ana, Ben and Cy with `book`; Dana teaches. Dan is in the group, as a student of Tom's alone.
begin;
select plan(40);

select tests.create_users('tom: tutor', 'dana: tutor', 'bob', 'ana: student', 'ben: student', 'cy: student', 'dan: student', 'adam: agent');
select tests.link('tom', n, '{book}', p_relation => 'OTHER') from unnest('{ana,ben,cy}'::text[]) n;
select tests.link('bob', n) from unnest('{ana,dan}'::text[]) n;
select tests.book('bob', 'tom', 'dan', '-3 days', 'completed');

create function pg_temp.report(p_act uuid) returns text[] language sql as $$
  select array(
    select concat_ws(' ', coalesce(s.student_name, '-'), s.state, s.code, extract(day from b.starts_at - date_trunc('hour', now()))::integer)
    from public.my_group_act_students s left join public.my_bookings b on b.id = s.booking_id
    where s.act_id = p_act order by s.position); $$;
create function pg_temp.kept(p_result json) returns text language plpgsql as $$
begin
  perform tests.keep('act', (p_result ->> 'id')::uuid);
  return concat_ws(' ', p_result ->> 'total', p_result ->> 'done', p_result ->> 'skipped', p_result ->> 'waiting');
end $$;
create function pg_temp.days(variadic p_days integer[]) returns timestamptz[] language sql as $$
  select array(select date_trunc('hour', now()) + make_interval(days => d, mins => 30) from unnest(p_days) d) $$;
create function pg_temp.book(p_all boolean, variadic p_days integer[]) returns text language sql volatile as $$
  select pg_temp.kept(public.book_group(tests.the('group'), tests.id('dana'), pg_temp.days(variadic p_days), 30, 'Algebra', p_all => p_all)) $$;
-- How many more requests may wait; and a tutor who answers some.
create function pg_temp.room(p_room integer) returns void language sql security definer as $$
  update private.settings set max_pending_bookings = p_room + (
    select count(*) from public.bookings where client_id = tests.id('tom') and status = 'pending' and starts_at > now()); $$;
create function pg_temp.answered(p_tutor text, p_count integer) returns void language plpgsql as $$
begin
  perform tests.authenticate_as(p_tutor);
  perform public.confirm_booking(b.id) from (
    select m.id from public.my_bookings m where m.my_side = 'tutor' and m.status = 'pending' order by m.starts_at limit p_count) b;
  perform tests.authenticate_as('tom');
end $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('tom');
select tests.keep('group', public.create_group('Tuesday', p_student_ids => array[tests.id('ana'), tests.id('ben'), tests.id('cy')]));
select is(public.preview_group(tests.the('group'), 'book')::jsonb ->> 'students', '3', 'A preview counts for whom lessons can be booked');
select is(public.preview_group(tests.the('group'), 'book')::jsonb ->> 'room', '20', 'A preview says how many more requests may wait for an answer');
select is(pg_temp.book(true, 1, 2), '3 0 3 0', 'Without a time for everybody, all or nothing books nothing');
select is(pg_temp.report(tests.the('act')), '{"Ana skipped","Ben skipped","Cy skipped booking.time_taken"}', 'The report names who failed');
select is_empty('select from public.my_bookings where my_side = ''client''', 'All or nothing leaves no lesson behind');
select is(pg_temp.book(true, 1, 2, 3), '3 3 0 0', 'With a time for everybody all are booked');
select is(pg_temp.report(tests.the('act')), '{"Ana done 1","Ben done 2","Cy done 3"}', 'Each student has a lesson, in order of their names');
select tests.authenticate_as('dana');
select is((select count(*)::integer from public.my_bookings where my_side = 'tutor' and status = 'pending'), 3, 'The tutor has three requests');

-- The times at which tutor and student are free.
select tests.clear_authentication();
insert into public.bookings (client_id, student_id, tutor_id, starts_at, ends_at, subject)
values (tests.id('bob'), tests.id('ana'), tests.id('tom'), (pg_temp.days(4))[1], (pg_temp.days(4))[1] + interval '1 hour', 'Chess');
select tests.authenticate_as('tom');
select is(pg_temp.book(false, 1, 4, 5), '3 2 1 0', 'As many as possible are booked');
select is(pg_temp.report(tests.the('act')), '{"Ana done 5","Ben done 4","Cy skipped booking.time_taken"}',
  'A time at which a student is busy goes to another, and one at which the tutor is busy to nobody');

select is(public.preview_group(tests.the('group'), 'book')::jsonb ->> 'room', '15', 'Requests that wait leave room for fewer');

-- Somebody without a right, and what a report tells of restrictions.
select public.add_to_group(tests.the('group'), array[tests.id('dan')]);
select is(public.preview_group(tests.the('group'), 'book')::jsonb ->> 'students', '3', 'A preview leaves out whom nobody can book for');
select is(pg_temp.book(false, 11, 12, 13, 14), '4 3 1 0', 'Whom the maker only teaches is skipped');
select is((pg_temp.report(tests.the('act')))[4], 'Dan skipped booking.student_not_linked', 'The report says what a single lesson would');
select tests.clear_authentication();
select tests.restrict_from('tom', 'cy', '{book}', '20 days');
select tests.authenticate_as('tom');
select is(pg_temp.book(false, 31, 32, 33, 34), '4 2 2 0', 'A restriction to come keeps from lessons then');
select is((pg_temp.report(tests.the('act')))[3:4], '{"Cy skipped booking.time_taken","Dan skipped booking.student_not_linked"}',
  'A restriction to come looks like a student who is busy');

-- Assigning: lessons that nobody attends yet.
select tests.clear_authentication();
select tests.keep('one', tests.book('tom', 'dana', p_in => '40 days')), tests.keep('two', tests.book('tom', 'dana', p_in => '41 days')),
       tests.keep('three', tests.book('tom', 'dana', p_in => '18 days'));
select tests.authenticate_as('tom');
select public.remove_from_group(tests.the('group'), array[tests.id('dan')]);
select is(pg_temp.kept(public.assign_group(tests.the('group'), array[tests.the('one'), tests.the('two')])), '3 0 3 0',
  'Two lessons are not enough for three students');
select is(pg_temp.kept(public.assign_group(tests.the('group'), array[tests.the('one'), tests.the('two')], false)), '3 2 1 0',
  'As many students as possible get a lesson');
select is((select array_agg(b.student_name order by b.starts_at) from public.my_bookings b where b.id in (tests.the('one'), tests.the('two'))), '{Ana,Ben}',
  'Each lesson has a student');
select is(pg_temp.kept(public.assign_group(tests.the('group'), array[tests.the('one')], false)), '3 0 3 0',
  'A lesson that somebody attends is taken from nobody');
select throws_ok(format('select public.assign_group(%L, array[gen_random_uuid()])', tests.the('group')), 'PT404', 'booking.not_found',
  'A lesson of others is not found');

-- Limits: of requests to one tutor, of open requests.
select tests.clear_authentication();
update private.settings set booking_requests_per_tutor_per_day = (select used + 1 from private.rate_limits where bucket = 'booking_request');
select tests.authenticate_as('tom');
select is(pg_temp.book(true, 15, 16, 17), '3 0 3 0', 'All or nothing beyond a limit books nothing');
select is(pg_temp.report(tests.the('act')), '{"Ana skipped","Ben skipped rate.limited","Cy skipped"}', 'The report names the limit');
select is(pg_temp.book(false, 51, 52, 15), '3 1 0 2', 'As many as a limit allows are booked, and the others wait');
select tests.clear_authentication();
delete from private.rate_limits where bucket = 'booking_request';
update private.settings set booking_requests_per_tutor_per_day = 40;
select pg_temp.room(1);
select tests.authenticate_as('tom');
select is((public.continue_group_act(tests.the('act'))::jsonb) - 'id' - 'next_at', '{"kind": "book", "total": 3, "done": 2, "skipped": 0, "waiting": 1}',
  'Later it goes on, as far as the number of open requests allows');
select is((pg_temp.report(tests.the('act')))[3], 'Cy waiting', 'Whoever is one open request too many waits');
select ok((select next_at between now() + interval '1 minute' and now() + interval '5 minutes' from public.my_group_acts where id = tests.the('act')),
  'The act goes on after some minutes, in which a tutor may answer');
select is(public.continue_group_act(tests.the('act')) ->> 'waiting', '1', 'Without an answer it waits further');
select pg_temp.answered('dana', 1);
select is(public.continue_group_act(tests.the('act')) ->> 'done', '3', 'An answer makes room for the next one');
select is(public.continue_group_act(tests.the('act')) ->> 'done', '3', 'An act that is done goes on nowhere');

-- All at once.
select pg_temp.room(2);
select is(pg_temp.book(true, 6, 7, 8), '3 0 0 3', 'All or nothing for which there is no room now waits as a whole');
select is_empty('select from public.my_group_act_students where booking_id is not null and act_id = tests.the(''act'')', 'Nobody has a lesson while it waits');
select pg_temp.answered('dana', 1);
select is(public.continue_group_act(tests.the('act')) ->> 'done', '3', 'With room for all it books for all');
select tests.clear_authentication();
update private.settings set max_pending_bookings = 2;
select tests.authenticate_as('tom');
select is(pg_temp.book(true, 9, 10, 14), '3 0 3 0', 'All or nothing that never fits books nothing');
select is(pg_temp.report(tests.the('act')), '{"Ana skipped booking.limit_reached","Ben skipped","Cy skipped"}', 'The report names the limit of open requests');
select is(pg_temp.book(false, 9, 10, 14), '3 0 0 3', 'As many as possible wait for any room');
select tests.clear_authentication();
update private.group_acts set created_at = now() - interval '3 days' where id = tests.the('act');
select tests.authenticate_as('tom');
select is(public.continue_group_act(tests.the('act')) ->> 'skipped', '3', 'After three days nobody waits');
select is((pg_temp.report(tests.the('act')))[1], 'Ana skipped booking.limit_reached', 'The report says what they waited for');
select throws_ok(format('select public.book_group(%L, tests.id(''dana''), pg_temp.days(1, 1, 2), 1500, ''Algebra'')', tests.the('group')),
  'PT400', 'validation.failed', 'Times have their distance');
select tests.authenticate_as_anon();
select throws_ok($$ select public.assign_group(gen_random_uuid(), '{}') $$, 'PT401', 'auth.required', 'Nobody learns what is valid before signing in');

select * from finish();
rollback;
