begin;
select plan(19);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select public.add_student('single@example.com', null, true);
select tests.clear_authentication();
delete from private.email_outbox where status = 'queued' and to_email is distinct from 'single@example.com';
insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key)
select 'INVITATION', 'more' || n || '@example.com', o.subject_id, '{"version": 1}', 'more:' || n
from generate_series(1, 40) n, private.email_outbox o where o.to_email = 'single@example.com';

create temp table first_run as select * from public.claim_emails(500, 600, now(), '1 minute', 10);
select is((select count(*)::int from first_run), 30, 'A claim takes the turns of the next three seconds');
select results_eq('select starts_in_ms from first_run order by turn limit 4', '{0,100,200,300}'::integer[],
  'The requests of a dispatcher start one after the other');
select is_empty($$ select * from public.claim_emails(500, 600, now(), '1 minute', 10) $$, 'Another dispatcher finds no turn while they are taken');
select is(public.emails_due_in(now()), 0, 'Turns of the next three seconds may be asked for at once');
select is(public.emails_are_due(now()), true, 'Emails are due while a run could send them');
create temp table second_run as select * from public.claim_emails(5, 600, now() + interval '1 second', '1 minute', 10);
select is((select array[min(starts_in_ms), max(starts_in_ms)] from second_run), array[2000, 2400], 'A second later the next turns follow those that are taken');
select is((select private.emails_due_in(now())), 500, 'All who ask next wait until a turn is within three seconds');

-- One run remains where several began.
update private.email_pacing set run_id = md5('a run')::uuid;
select is(public.emails_due_in(now(), md5('a run')::uuid), 500, 'The run that took the last turns waits for the next');
select is(public.emails_due_in(now(), md5('another run')::uuid), null, 'A run beside it finds nothing to do');
select is(public.emails_due_in(now() + interval '1 second', md5('another run')::uuid), 0, 'Free turns are for any run');
select public.claim_emails(1, 600, now() + interval '2 seconds', '1 minute', 10, md5('another run')::uuid);
select is((select p.run_id from private.email_pacing p), md5('another run')::uuid, 'A claim that takes turns names its run');
update private.email_outbox set status = 'queued', lease_until = null where lease_until = now() + interval '602 seconds';
update private.email_pacing set run_id = null, next_turn_at = next_turn_at - interval '100 milliseconds';

-- The provider says to wait.
select lives_ok($$ select public.halt_emails(60, 'resend 429') $$, 'A dispatcher tells all others to wait');
select is_empty($$ select * from public.claim_emails(500, 600, now() + interval '59 seconds', '1 minute', 10) $$,
  'No run claims anything while the provider says to wait');
select is(public.emails_are_due(now()), false, 'The schedule calls nobody meanwhile');
select is(public.emails_due_in(now() + interval '10 seconds'), 50000, 'A run that asks hears how long');
select public.halt_emails(10, 'resend 429');
select is(public.emails_due_in(now()), 60000, 'A shorter wait does not end a longer one');
select is((select count(*)::int from public.claim_emails(500, 600, now() + interval '60 seconds', '1 minute', 10)), 6, 'The rest is claimed in the next turn');

-- What a run does not come to.
select is(public.release_emails(array(select email_id from first_run limit 2)), 2, 'A run gives back what it does not come to');
select is((select count(*)::int from public.claim_emails(500, 600, now() + interval '61 seconds')), 2, 'The next claim takes it at once');

select * from finish();
rollback;
