begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
select tests.book('bob', 'dana', null, make_interval(days => d)) from generate_series(1, 3) d;
delete from private.email_outbox where recipient_id = tests.id('bob');
update private.email_outbox o set not_before = now() - make_interval(mins => n.i::integer)
from (select id, row_number() over (order by id) as i from private.email_outbox) n where n.id = o.id;
-- Each says something of its own, or they would be one.
update private.email_outbox o set data = o.data || jsonb_build_object('change', (
  '{requested,cancelled,completed}'::text[])[(select count(*) from private.email_outbox b where b.id <= o.id)]);
create temp table due as select id, row_number() over (order by not_before) as place from private.email_outbox;
insert into private.email_outbox (template, recipient_id, subject_id, data, dedupe_key, not_before)
select 'BOOKING_CHANGED', tests.id('dana'), subject_id, data || '{"change": "lapsed"}', 'later', now() + interval '1 minute' from private.email_outbox limit 1;

create temp table claimed (place serial, id uuid);
insert into claimed (id) select email_id from public.claim_emails(2, 60);
select is((select count(*)::integer from claimed), 2, 'A claim returns no more than its limit');
insert into claimed (id) select email_id from public.claim_emails(10, 60);
select results_eq('select place::integer, id from claimed order by 1', 'select place::integer, id from due order by 1',
  'Emails are claimed once, oldest first and not before their time');
insert into claimed (id) select email_id from public.claim_emails(10, 60, now() + interval '59 seconds');
select is((select count(*)::integer from claimed), 3, 'A waiting email is not due');
insert into claimed (id) select email_id from public.claim_emails(10, 30, now() + interval '1 minute');
select is((select count(*)::integer from claimed), 7,
  'Waiting emails and expired leases are due a minute later');

select * from finish();
rollback;
