begin;
select plan(1);

select public.record_email_event('msg_old', 'email.sent', null, 're_1');
select public.record_email_event('msg_young', 'email.sent', null, 're_2');
update private.email_events set received_at = now() - interval '31 days' where svix_id = 'msg_old';
select private.apply_retention(now());
select results_eq('select svix_id from private.email_events', '{msg_young}'::text[],
  'Events older than a month are deleted');

select * from finish();
rollback;
