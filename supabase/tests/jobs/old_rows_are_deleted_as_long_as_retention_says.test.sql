begin;
select plan(13);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana', null, '9 days'));
delete from public.notifications where profile_id in (tests.id('bob'), tests.id('dana'));

insert into public.notifications (id, profile_id, key, subject_type, dedupe_key, created_at)
select private.uuid_v7(now() - n * interval '1 day'), tests.id('bob'), 'LINK_CHANGED', 'link', 'day ' || n, now() - n * interval '1 day'
from unnest(array[1, 179, 181, 400]) n;
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
insert into private.email_batches (first_tried_at, not_before, ended_at)
select now(), now(), now() - days * interval '1 day' from unnest(array[29, 31]) days;
insert into private.booking_requests (client_id, request_id, booking_id, fingerprint, created_at)
select tests.id('bob'), private.uuid_v7(), tests.the('lesson'), '', now() - days * interval '1 day' from unnest(array[29, 31]) days;

select is(private.purge_old(now(), 1), 5, 'A call deletes no more of a table than its limit');
select cmp_ok(private.purge_old(now()), '>=', 1, 'The next call deletes the rest');
select is(private.purge_old(now()), 0, 'A second run finds nothing to delete');
select bag_eq(
  $$ select dedupe_key from public.notifications where profile_id = tests.id('bob') $$,
  $$ values ('day 1'), ('day 179'), ('a low id') $$, 'Notifications are deleted after 180 days, whatever their ids');
select bag_eq(
  $$ select dedupe_key from private.email_outbox where to_email = 'old@example.com' $$, $$ values ('ended of late'), ('waits') $$,
  'Emails that ended are deleted after 30 days, and those that wait are not');
select bag_eq($$ select svix_id from private.email_events where svix_id in ('known', 'old', 'new') $$, $$ values ('new') $$,
  'Delivery events go with their email or after 30 days');
select is((select array_agg(b.ended_at > now() - interval '30 days') from private.email_batches b where b.ended_at < now()), '{true}',
  'Batches of emails are forgotten after 30 days');
select is((select count(*)::int from private.booking_requests where client_id = tests.id('bob')), 1,
  'Request ids are forgotten after 30 days');

update private.retention set keep_days = 100 where table_name = 'notifications';
select private.purge_old(now());
select bag_eq(
  $$ select dedupe_key from public.notifications where profile_id = tests.id('bob') $$, $$ values ('day 1'), ('a low id') $$,
  'A shorter time that the console sets applies at once');
update private.retention set keep_days = null where table_name = 'notifications';
select private.purge_old(now() + interval '10 years');
select is((select count(*)::int from public.notifications where profile_id = tests.id('bob')), 2,
  'Without a number of days nothing is deleted');
select throws_ok($$ update private.retention set keep_days = 3650 where table_name = 'messages' $$, '23514', null,
  'Messages are kept forever');
select throws_ok($$ update private.retention set keep_days = 3650 where table_name = 'audit_log' $$, '23514', null,
  'The audit log is kept, whatever retention is set');
insert into private.retention (table_name, keep_days, description) values ('planted', 5, 'Nobody deletes it.');
select throws_like($$ select private.purge_old(now()) $$, '%planted%', 'A rule that nothing carries out is reported');

select * from finish();
rollback;
