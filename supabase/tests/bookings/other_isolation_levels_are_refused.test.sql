begin isolation level repeatable read;
select plan(10);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select is(current_setting('transaction_isolation'), 'repeatable read', 'under a snapshot of its own');
select throws_ok($$ select tests.book('bob', 'dana') $$, 'PT400', 'validation.failed', 'a booking is not written');
select throws_ok($$ select tests.link('bob', 'charlie') $$, 'PT400', 'validation.failed', 'nor a link, whose limits others may be using up');
-- A link from before.
alter table public.profile_graph disable trigger profile_graph_10_check_limits_insert;
select tests.link('bob', 'charlie');
alter table public.profile_graph enable trigger profile_graph_10_check_limits_insert;
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess') $$,
  'PT400', 'validation.failed', 'nor made');
select throws_ok(
  $$ select public.unlink_student((select link_id from public.my_students)) $$, 'PT400', 'validation.failed', 'a link does not end');
select tests.clear_authentication();
select throws_ok($$ delete from public.profile_graph $$, 'PT400', 'validation.failed', 'from the console neither');
select throws_ok($$ delete from public.profile_roles where role = 'tutor' $$, 'PT400', 'validation.failed', 'nor does the role of a tutor');

-- A booking from before, as this transaction may not write one.
alter table public.bookings disable trigger bookings_20_check_assignment_insert;
select tests.keep('lesson', tests.book('bob', 'dana'));
alter table public.bookings enable trigger bookings_20_check_assignment_insert;
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') $$, 'PT400', 'validation.failed', 'nor is a student assigned');
select throws_ok(
  $$ update public.bookings set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' $$,
  'PT400', 'validation.failed', 'nor a time moved');
select lives_ok($$ update public.bookings set subject = 'Chess' $$, 'what stands on no link may change');

select * from finish();
rollback;
