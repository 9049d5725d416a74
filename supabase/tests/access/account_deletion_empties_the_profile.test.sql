begin;
select plan(5);

select tests.keep('bob', tests.create_user('bob', '{client}', null, true, '4915112345678'));
select tests.create_users('charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.book('bob', 'dana', 'charlie', '-9 hours', 'completed');
update public.profiles set avatar_url = 'https://example.com/b.png' where id = tests.the('bob');
update public.profile_details set date_of_birth = '1980-01-01', time_zone = 'Europe/Berlin', locale = 'de' where profile_id = tests.the('bob');
select tests.authenticate_as('bob');
select public.set_notification_preference('BOOKING_CHANGED', false);
select tests.clear_authentication();

delete from auth.users where id = tests.user_id('bob');
select is(
  (select (user_id, full_name, avatar_url)::text from public.profiles where id = tests.the('bob')), '(,,)',
  'The profile remains without a name or an account');
select is(
  (select (email, phone, date_of_birth, time_zone, locale)::text from public.profile_details where profile_id = tests.the('bob')), '(,,,,)',
  'The details of the profile are empty');
select is_empty($$ select from public.notification_preferences where profile_id = tests.the('bob') $$,
  'The notification preferences are deleted');
select tests.authenticate_as('dana');
select is(
  (select (client_id = tests.the('bob'), client_name, student_name)::text from public.my_bookings), '(t,,Charlie)',
  'A past booking shows no name for the deleted client');
select tests.clear_authentication();
select is_empty(
  $$ select from private.audit_log l where to_jsonb(l)::text ~* 'bob|15112345678|1980-01-01' $$,
  'The audit log never contained personal data');

select * from finish();
rollback;
