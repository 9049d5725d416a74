begin;
select plan(6);

select tests.create_user('ada', '{admin}');
select tests.create_user('bob');
delete from private.email_outbox where status = 'queued';
insert into private.email_outbox (template, recipient_id, data, dedupe_key, not_before)
values ('LINK_CHANGED', tests.id('bob'), '{}', 'a', now() - interval '40 seconds'), ('LINK_CHANGED', tests.id('bob'), '{}', 'b', now() + interval '1 hour');
-- Tried a second time: the wait counts from when it was first due.
insert into private.email_outbox (template, recipient_id, data, dedupe_key, not_before, due_at, status, sent_at)
values ('PARENT_WEEKLY_DIGEST', tests.id('bob'), '{}', 'c', now() - interval '1 minute', now() - interval '10 minutes', 'sent', now() - interval '1 minute'),
       ('PARENT_WEEKLY_DIGEST', tests.id('bob'), '{}', 'd', now() - interval '4 minutes', null, 'sent', now() - interval '1 minute'),
       ('PARENT_WEEKLY_DIGEST', tests.id('bob'), '{}', 'e', now() - interval '9 hours', null, 'sent', now() - interval '3 hours');

select is((select row(l.due, l.later, l.oldest_wait_seconds)::text from public.list_email_lanes() l where l.lane = 'personal'), '(1,1,40)',
  'What waits in a lane is counted, with the longest wait');
select is((select row(l.sent_last_hour, l.median_wait_seconds, l.longest_wait_seconds)::text from public.list_email_lanes() l where l.lane = 'digest'),
  '(2,360,540)', 'The waits of what was sent within the last hour are measured');
select is((select array_agg(l.lane) from public.list_email_lanes() l), enum_range(null::public.email_lane), 'Every lane is listed in order');
select tests.authenticate_as('ada');
select throws_ok('select public.list_email_lanes()', '42501', null, 'Admins list lanes in the console, not through the API');
select tests.authenticate_as('bob');
select throws_ok('select public.list_email_lanes()', '42501', null, 'Others do not list lanes');
select tests.authenticate_as_service_role();
select lives_ok('select public.list_email_lanes()', 'The secret key lists lanes');

select * from finish();
rollback;
