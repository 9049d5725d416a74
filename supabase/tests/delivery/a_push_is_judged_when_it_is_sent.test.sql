begin;
select plan(29);

select tests.create_users('bob', 'gina', 'dana: tutor', 'charlie: student');
select tests.link('bob', 'charlie');
select tests.set_up_push();

create function pg_temp.claimed(p_after interval default '0') returns table (to_device text, key text, student_name text, path text)
language sql as $$
  select replace(c.endpoint, 'https://fcm.googleapis.com/wp/', ''), c.key, c.student_name, c.path
  from public.claim_pushes(100, 60, now() + p_after, '1 minute') c order by 1; $$;
create function pg_temp.again() returns void language sql as $$
  update private.push_outbox set status = 'queued', lease_until = null, attempts = 0, ended_at = null, not_before = now(), due_at = now(),
    serve_by = now() + interval '20 seconds'
  where tests.is_own(id); $$;
select tests.subscribe_to_push('bob');
select tests.subscribe_to_push('bob', 'tablet', true);
select tests.subscribe_to_push('dana');
select tests.keep('booking', tests.book('bob', 'dana', 'charlie', '5 days', 'confirmed', 'bob'));
delete from public.notifications where profile_id in (tests.id('bob'), tests.id('dana'));
select private.notify(array[tests.id('bob')], 'BOOKING_CHANGED', tests.id('charlie'), 'booking', tests.the('booking'),
  '{"change": "confirmed", "side": "client"}', 'push:1');
select is((select count(*)::int from private.push_outbox o join private.push_subscriptions s on s.id = o.subscription_id
           where s.profile_id = tests.id('bob')), 2, 'A notification waits for each device of its person');
select ok(public.pushes_are_due(), 'A push that waits is due');
select results_eq('select * from pg_temp.claimed()', $$ values
    ('bob-phone', 'BOOKING_CHANGED', null, '/bookings/' || tests.the('booking')),
    ('bob-tablet', 'BOOKING_CHANGED', 'Charlie', '/bookings/' || tests.the('booking')) $$,
  'A push names the student only on the device whose person chose so');
select is_empty('select * from pg_temp.claimed()', 'A claimed push is not claimed twice');
select is_empty($$ select * from pg_temp.claimed('59 seconds') $$, 'The lease holds until its end');
select is((select count(*)::int from pg_temp.claimed('60 seconds')), 2, 'A push whose run died is claimed again');

-- Standing.
select pg_temp.again();
select tests.lose_roles('bob');
select is_empty('select * from pg_temp.claimed()', 'Who may no longer know of the student is told nothing');
select is((select array_agg(distinct status) from private.push_outbox where tests.is_own(id)), '{dropped}', 'Such a push has ended');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'client');
select pg_temp.again();
update public.notifications set read_at = now() where profile_id = tests.id('bob');
select is_empty('select * from pg_temp.claimed()', 'What was read in the app is not pushed');
update public.notifications set read_at = null where profile_id = tests.id('bob');
select pg_temp.again();
insert into public.notification_preferences (profile_id, key, in_app) values (tests.id('bob'), 'BOOKING_CHANGED', false);
select is_empty('select * from pg_temp.claimed()', 'What was switched off in the app is not pushed');
delete from public.notification_preferences where profile_id = tests.id('bob');
select pg_temp.again();
update private.settings set push_services = '{updates.push.services.mozilla.com}';
select is_empty('select * from pg_temp.claimed()', 'Nothing is sent to a service that is no longer listed');
update private.settings set push_services = '{fcm.googleapis.com}';

-- Time.
select pg_temp.again();
select is_empty($$ select * from pg_temp.claimed('1 day') $$, 'A push that waited for a day is of no use any more');
select is((select array_agg(distinct status) from private.push_outbox where tests.is_own(id)), '{stale}', 'The message ends as stale');
select pg_temp.again();
insert into private.quiet_hours (profile_id, starts_at, ends_at) values (tests.id('bob'),
  to_char(now() at time zone 'UTC' - interval '1 hour', 'HH24:MI')::time, to_char(now() at time zone 'UTC' + interval '2 hours', 'HH24:MI')::time);
update public.profile_details set time_zone = 'UTC' where profile_id = tests.id('bob');
select is_empty('select * from pg_temp.claimed()', 'A push waits during the quiet hours of its person');
select ok(not public.pushes_are_due(), 'Nothing is due meanwhile');
select is((select count(*)::int from pg_temp.claimed('2 hours')), 2, 'The message is sent when quiet hours end');
select pg_temp.again();
select is_empty('select * from pg_temp.claimed()', 'The message waits once more');
update private.quiet_hours set starts_at = ends_at, ends_at = ends_at + interval '1 minute' where profile_id = tests.id('bob');
select is((select count(*)::int from pg_temp.claimed()), 2, 'Who changes their quiet hours is told at once');
update private.quiet_hours set ends_at = starts_at, starts_at = starts_at - interval '3 hours' where profile_id = tests.id('bob');
update public.notifications set data = '{"change": "cancelled", "side": "client"}' where profile_id = tests.id('bob');
select pg_temp.again();
select is_empty('select * from pg_temp.claimed()', 'That a lesson of next week does not take place waits');
select tests.keep('soon', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed', 'bob'));
delete from public.notifications where subject_id = tests.the('soon');
update public.notifications set subject_id = tests.the('soon') where profile_id = tests.id('bob');
select pg_temp.again();
select is((select count(*)::int from pg_temp.claimed()), 2, 'That the lesson of tomorrow does not take place is told in quiet hours');
update public.notifications set key = 'LINK_CHANGED', data = '{"change": "ended", "side": "guardian"}' where profile_id = tests.id('bob');
select pg_temp.again();
select is((select count(*)::int from pg_temp.claimed()), 2, 'What is urgent does not wait for the end of quiet hours');
delete from private.quiet_hours where tests.is_own(profile_id);

-- Sessions.
select pg_temp.again();
delete from auth.sessions where id = tests.session_on('bob');
select results_eq('select to_device from pg_temp.claimed()', $$ values ('bob-tablet') $$, 'A device whose session has ended is told nothing');
select is((select count(*)::int from private.push_subscriptions where profile_id = tests.id('bob')), 1, 'The ended subscription is forgotten');
update auth.sessions set not_after = now() where id = tests.session_on('bob', 'tablet');
select pg_temp.again();
select is_empty('select to_device from pg_temp.claimed()', 'A session that ran out has ended');

-- An invitation into a course is the student's, and guardians who may book are told of it.
select tests.subscribe_to_push('bob');
select tests.course('course', 'dana', 'Writing');
select tests.authenticate_as('dana');
select public.enroll_in_course(tests.the('course'), tests.id('charlie'));
select tests.clear_authentication();
select results_eq('select to_device, key from pg_temp.claimed()', $$ values ('bob-phone', 'INVITATION_RECEIVED') $$,
  'A guardian who may answer is told of an invitation into a course');
select pg_temp.again();
select tests.restrict('dana', 'charlie');
select is_empty($$ select * from pg_temp.claimed() where key = 'INVITATION_RECEIVED' $$,
  'An invitation by somebody who is kept from the student is pushed to nobody');
delete from public.contact_restrictions where student_id = tests.id('charlie');
select pg_temp.again();
select tests.restrict('bob', 'charlie', '{book}');
select is_empty($$ select * from pg_temp.claimed() where key = 'INVITATION_RECEIVED' $$, 'Who may no longer answer is told nothing');

-- Where others see the screen.
select tests.subscribe_to_push('gina');
insert into public.notifications (profile_id, key, subject_type, subject_id, data, dedupe_key)
values (tests.id('gina'), 'REPORT_CHANGED', 'report', gen_random_uuid(), '{"change": "resolved", "side": "reporter"}', 'push:2');
select is_empty($$ select from private.push_outbox o join private.push_subscriptions s on s.id = o.subscription_id
                   where s.profile_id = tests.id('gina') $$, 'About a report nothing is pushed');

select tests.authenticate_as('bob');
select throws_ok('select * from public.claim_pushes(1, 60)', '42501', null, 'A signed-in person cannot claim pushes');

select * from finish();
rollback;
