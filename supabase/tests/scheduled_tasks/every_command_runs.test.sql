begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana', null, '9 days'));
update public.bookings set created_at = now() - interval '9 days';
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.clear_authentication();
update public.invitations set expires_at = now();
update private.rate_limits set window_start = now() - interval '3 days';
insert into private.email_outbox (template, to_email, dedupe_key, status, updated_at)
values ('INVITATION', 'old@example.com', 'old', 'sent', now() - interval '31 days');

select is_empty(
  $$ select name, tests.error_of(command) from private.scheduled_tasks where command is not null and tests.error_of(command) is not null $$,
  'no command of the list fails');
select is((tests.booking(tests.the('lesson'))).status, 'cancelled', 'what nobody confirmed has lapsed');
select is((select status::text from public.invitations), 'expired', 'what nobody answered has expired');
select is((select count(*)::integer from private.audit_pending), 0, 'the audit log is sealed');
select is((select count(*)::integer from private.rate_limits), 0, 'counters are forgotten');
select is((select count(*)::integer from private.email_outbox where dedupe_key = 'old'), 0, 'and old mails');
select cmp_ok((select count(*)::integer from private.scheduled_tasks where command is not null), '>=', 5, 'that is what the list does');

select * from finish();
rollback;
