begin;
select plan(4);

select tests.keep('bob', tests.create_user('bob'));
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana', null, make_interval(days => d)) from generate_series(1, 3) d;
create temp table mails as select id, row_number() over (order by id) as n from private.email_outbox where recipient_id = tests.the('bob');
update private.email_outbox o set status = case m.n when 1 then 'queued' when 2 then 'sending' else 'sent' end::public.email_status,
  payload = '{"to": "bob@example.com"}', lease_until = now() + interval '1 minute', first_tried_at = now()
from mails m where m.id = o.id;

delete from auth.users where id = tests.user_id('bob');
select results_eq(
  'select o.status::text, o.payload from mails m join private.email_outbox o on o.id = m.id order by m.n',
  $$ values ('dropped', null::jsonb), ('dropped', null), ('sent', '{"to": "bob@example.com"}') $$,
  'Queued and sending emails are dropped and sent ones are kept');
select is(public.freeze_email((select id from mails where n = 2), '{"n": 1}'), null,
  'A dispatcher that holds a dropped email is stopped');
select is_empty('select from public.notifications where profile_id = tests.the(''bob'')',
  'The notifications of the account are deleted');
select is_empty('select from public.claim_emails(50, 60) where to_email like ''bob@%''',
  'No email is sent to the deleted account');

select * from finish();
rollback;
