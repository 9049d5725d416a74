begin isolation level repeatable read;
select plan(10);

-- Unconfirmed: a verified address wants READ COMMITTED as well.
select tests.create_user('bob', '{client}', null, false);
select tests.create_user('charlie', '{student}', null, false);
select tests.create_user('dana', '{tutor}', null, false);
select is(current_setting('transaction_isolation'), 'repeatable read',
  'The transaction runs at repeatable read');
select throws_ok($$ select tests.book('bob', 'dana') $$, 'PT400', 'validation.failed',
  'A booking cannot be inserted at repeatable read');
select throws_ok($$ select tests.link('bob', 'charlie') $$, 'PT400', 'validation.failed',
  'A link cannot be inserted at repeatable read');
-- A link from before.
alter table public.profile_graph disable trigger profile_graph_10_check_limits;
select tests.link('bob', 'charlie');
alter table public.profile_graph enable trigger profile_graph_10_check_limits;
select tests.authenticate_as('bob');
select throws_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess') $$,
  'PT400', 'validation.failed', 'create_booking is refused at repeatable read');
select throws_ok(
  $$ select public.unlink_student((select link_id from public.my_students)) $$, 'PT400', 'validation.failed',
  'unlink_student is refused at repeatable read');
select tests.clear_authentication();
select throws_ok($$ delete from public.profile_graph $$, 'PT400', 'validation.failed',
  'The console cannot delete links at repeatable read');
select throws_ok($$ delete from public.profile_roles where role = 'tutor' $$, 'PT400', 'validation.failed',
  'The console cannot delete tutor roles at repeatable read');

-- A booking from before, as this transaction may not write one.
alter table public.bookings disable trigger bookings_20_check_assignment;
select tests.keep('lesson', tests.book('bob', 'dana'));
set constraints all immediate;
alter table public.bookings enable trigger bookings_20_check_assignment;
select throws_ok(
  $$ update public.bookings set student_id = tests.id('charlie') $$, 'PT400', 'validation.failed',
  'A student cannot be assigned at repeatable read');
select throws_ok(
  $$ update public.bookings set starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' $$,
  'PT400', 'validation.failed', 'A booking cannot be moved at repeatable read');
select lives_ok($$ update public.bookings set subject = 'Chess' $$,
  'Other columns can change at repeatable read');

select * from finish();
rollback;
