begin;
select plan(8);

-- Five emails that are too old to be sent again, and behind them an invitation that is due.
select tests.create_user('bob');
insert into private.email_outbox (template, to_email, dedupe_key, not_before, status, first_tried_at, payload)
select 'NEW_MESSAGE', 'bob@example.com', 'ended:' || n, now() - interval '1 hour' + n * interval '1 second',
       'queued', now() - interval '30 hours', '{}'
from generate_series(1, 5) n;
select tests.authenticate_as('bob');
select public.add_student('new@example.com', null, true);
select tests.clear_authentication();

create temp table answers (call integer, email_id uuid);
create temp table calls (call integer, ended bigint);
do $$
begin
  for v_call in 1..6 loop
    insert into answers select v_call, c.email_id from public.claim_emails(10, 60, now(), interval '0') c;
    insert into calls select v_call, count(*) from private.email_outbox where status = 'unknown';
  end loop;
end;
$$;
select is((select array_agg(ended order by call) from calls), array[1, 2, 3, 4, 5, 5]::bigint[],
  'A claim without any time still ends one email, so calls that are cut short make progress.');
select is((select count(*)::int from answers where call <= 5), 0, 'Emails that are too old to send are not claimed.');
select is((select count(*)::int from answers where call = 6), 1, 'The email behind the ended ones is claimed as soon as they have ended.');
select is(public.emails_are_due(now()), false, 'Nothing is due while the only email is leased.');
select is(public.emails_are_due(now() + interval '1 hour'), true, 'An email whose lease has passed is due again.');

select tests.authenticate_as('bob');
select throws_ok('select public.emails_are_due()', '42501', null, 'A signed-in person cannot ask whether emails are due.');
select throws_ok('select public.claim_emails(1, 60)', '42501', null, 'A signed-in person cannot claim emails.');
select tests.authenticate_as_service_role();
select lives_ok('select public.emails_are_due()', 'The secret key can ask whether emails are due.');

select * from finish();
rollback;
