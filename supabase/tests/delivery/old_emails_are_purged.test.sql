begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana', null, make_interval(days => d)) from generate_series(1, 3) d;
create temp table mails as select id, row_number() over (order by id) as n from private.email_outbox;
update private.email_outbox o
set payload = '{"html": "Algebra"}', to_email = 'dana@example.com',
    status = case m.n when 6 then 'sending' when 5 then 'queued' else 'sent' end::public.email_status,
    first_tried_at = case m.n when 1 then now() - interval '23 hours 59 minutes' when 2 then now() - interval '24 hours' else now() - interval '40 days' end,
    updated_at = case m.n when 3 then now() - interval '29 days' when 1 then now() when 2 then now() else now() - interval '30 days' end
from mails m where m.id = o.id;

select is(private.purge_emails(now()), 5, 'The text of an email is deleted a day after its first attempt');
select results_eq(
  'select m.n::integer, o.payload is null from mails m join private.email_outbox o on o.id = m.id order by 1',
  $$ values (1, false), (2, true), (3, true), (4, true), (5, true), (6, true) $$,
  'The rows themselves stay as long as retention says');
select is(private.purge_emails(now()), 0, 'A second purge has nothing to delete');

select * from finish();
rollback;
