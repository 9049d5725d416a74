begin;
select plan(7);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana', null, '9 days'));
update public.bookings set created_at = now() - interval '9 days';
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.clear_authentication();
update public.invitations set expires_at = now();
update private.rate_limits set window_start = now() - interval '3 days';
insert into private.email_outbox (id, template, to_email, dedupe_key, status, created_at, updated_at)
values (private.uuid_v7(now() - interval '31 days'), 'INVITATION', 'old@example.com', 'old', 'sent', now() - interval '31 days',
        now() - interval '31 days');

select is_empty(
  $$ select name, error from (
       select t.name, tests.error_of(t.command || coalesce(' where ' || t.due, '')) as error
       from (select * from private.scheduled_tasks where command is not null order by name = 'seal-audit-log', name) t offset 0) run
     where error is not null $$,
  'No command of the list fails');
select is((tests.booking(tests.the('lesson'))).status, 'cancelled', 'The unconfirmed booking has lapsed');
select is((select status::text from public.invitations), 'expired', 'The unanswered invitation has expired');
select is((select count(*)::integer from private.audit_pending), 0, 'The audit log is sealed');
select is((select count(*)::integer from private.rate_limits), 0, 'The old rate limit counters are deleted');
select is((select count(*)::integer from private.email_outbox where dedupe_key = 'old'), 0,
  'The old email is deleted');
select cmp_ok((select count(*)::integer from private.scheduled_tasks where command is not null), '>=', 5,
  'At least five scheduled commands were run');

select * from finish();
rollback;
