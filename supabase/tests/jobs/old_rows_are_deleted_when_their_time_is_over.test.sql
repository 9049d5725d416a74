begin;
select plan(17);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana', null, '9 days'));
delete from public.notifications where profile_id in (tests.id('bob'), tests.id('dana'));

insert into public.notifications (id, profile_id, key, subject_type, dedupe_key, created_at)
select private.uuid_v7(now() - n * interval '1 day'), tests.id('bob'), 'LINK_CHANGED', 'link', 'day ' || n, now() - n * interval '1 day'
from unnest(array[1, 364, 366, 800]) n;
-- An id may be given: the time decides.
insert into public.notifications (id, profile_id, key, subject_type, dedupe_key)
values ('00000000-0000-4000-8000-000000000001', tests.id('bob'), 'LINK_CHANGED', 'link', 'a low id');
insert into private.email_outbox (id, template, to_email, dedupe_key, status, created_at, updated_at)
select private.uuid_v7(now() - days * interval '1 day'), 'INVITATION', 'old@example.com', name, status::public.email_status,
       now() - days * interval '1 day', now() - days * interval '1 day'
from (values ('ended long ago', 'sent', 31), ('ended of late', 'sent', 29), ('waits', 'queued', 31)) e(name, status, days);
insert into private.email_events (svix_id, email_id, type, occurred_at, received_at)
values ('known', (select id from private.email_outbox where dedupe_key = 'ended long ago'), 'email.sent', now(), now()),
       ('old', null, 'email.sent', now(), now() - interval '31 days'), ('new', null, 'email.sent', now(), now());
insert into private.email_batches (lane, first_tried_at, not_before, ended_at)
select 'digest', now(), now(), now() - days * interval '1 day' from unnest(array[29, 31]) days;
insert into private.booking_requests (client_id, request_id, booking_id, fingerprint, created_at)
select tests.id('bob'), private.uuid_v7(), tests.the('lesson'), '', now() - days * interval '1 day' from unnest(array[29, 31]) days;

select is(private.apply_retention(now(), 1), 5, 'A call deletes no more of a table than its limit');
select cmp_ok(private.apply_retention(now()), '>=', 1, 'The next call deletes the rest');
select is(private.apply_retention(now()), 0, 'A second run finds nothing to delete');
select bag_eq(
  $$ select dedupe_key from public.notifications where profile_id = tests.id('bob') $$,
  $$ values ('day 1'), ('day 364'), ('a low id') $$, 'Notifications are deleted after a year, whatever their ids');
select bag_eq(
  $$ select dedupe_key from private.email_outbox where to_email = 'old@example.com' $$, $$ values ('ended of late'), ('waits') $$,
  'Emails that ended are deleted after 30 days, and those that wait are not');
select bag_eq($$ select svix_id from private.email_events where svix_id in ('known', 'old', 'new') $$, $$ values ('new') $$,
  'Delivery events go with their email or after 30 days');
select is((select array_agg(b.ended_at > now() - interval '30 days') from private.email_batches b where b.ended_at < now()), '{true}',
  'Batches of emails are forgotten after 30 days');
select is((select count(*)::int from private.booking_requests where client_id = tests.id('bob')), 1,
  'Request ids are forgotten after 30 days');

update private.retention_rules set keep_days = 100 where class = 'notifications';
select private.apply_retention(now());
select bag_eq(
  $$ select dedupe_key from public.notifications where profile_id = tests.id('bob') $$, $$ values ('day 1'), ('a low id') $$,
  'A shorter time that the console sets applies at once');
update private.retention_rules set keep_days = null where class = 'notifications';
select private.apply_retention(now() + interval '2 years');
select is((select count(*)::int from public.notifications where profile_id = tests.id('bob')), 2,
  'Without a number of days nothing is deleted');
select lives_ok($$ update private.retention_rules set keep_days = 365 where class = 'messages' $$, 'Messages may go after a year');
select throws_ok($$ update private.retention_rules set keep_days = 364 where class = 'messages' $$, '23514', null,
  'No setting makes messages disappear within a year');
select throws_ok($$ update private.retention_rules set keep_days = 364 where class = 'audit_log' $$, '23514', null,
  'No setting makes the audit log disappear within a year');
select throws_ok($$ update private.retention_rules set keep_days = 3650 where class = 'reports' $$, '23514', null,
  'Reports are kept for ten years at least');
select throws_ok($$ update private.retention_rules set keep_days = 9000 where class = 'awards' $$, '23514', null,
  'Certificates and badges stay as long as the student wants');
select throws_ok($$ update private.retention_rules set keep_days = 9000 where class = 'invitations' $$, '23514', null,
  'Invitations stay, because restrictions recognize people by them');
insert into private.retention_rules (class, keep_days, description, basis) values ('planted', 5, 'Nobody deletes it.', 'None');
select throws_like($$ select private.delete_old('planted', now(), '{}', now(), 10) $$, '%planted%', 'A rule that nothing carries out is reported');

select * from finish();
rollback;
