begin;
select plan(5);

-- A withdrawn roster: 2,000 invitations that nobody may get any more, all older than one that is due.
select tests.create_user('bob');
select tests.authenticate_as('bob');
select public.add_student('new@example.com', null, true);
select tests.clear_authentication();
delete from private.email_outbox where status = 'queued' and to_email is distinct from 'new@example.com';
insert into private.email_outbox (template, to_email, subject_id, data, dedupe_key, not_before)
select 'INVITATION', 'gone' || n || '@example.com', gen_random_uuid(), '{"version": 1}', 'gone:' || n, now() - interval '1 hour'
from generate_series(1, 2000) n;

set local statement_timeout = '8s';
-- Without any budget it ends one, however fast the machine is.
create temp table first_claim as select * from public.claim_emails(50, 60, now(), interval '0');
select cmp_ok((select count(*)::int from private.email_outbox where to_email like 'gone%' and status = 'dropped'), '>', 0,
  'A claim ends some of the emails that are no longer due');
select is((select count(*)::int from private.email_outbox o join first_claim c on c.email_id = o.id where o.to_email <> 'new@example.com'), 0,
  'None of them is claimed');
select is(public.emails_due_in(now()), 0, 'A run that was given nothing hears that more is due');
set local statement_timeout = 0;
do $$
begin
  for v_call in 1..1000 loop
    exit when not exists (select from private.email_outbox where status = 'queued');
    perform public.claim_emails(50, 60);
  end loop;
end $$;
select is((select status from private.email_outbox where to_email = 'new@example.com'), 'sending', 'The email behind them is claimed');
select is((select count(*)::int from private.email_outbox where to_email like 'gone%' and status = 'dropped'), 2000, 'All others have ended');

select * from finish();
rollback;
