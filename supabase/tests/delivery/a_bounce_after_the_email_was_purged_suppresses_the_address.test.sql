begin;
select plan(2);

select public.record_email_event('msg_1', 'email.complained', gen_random_uuid(), 're_1', p_recipient => 'Old@Example.com');
select public.record_email_event('msg_2', 'email.bounced', null, 're_2', p_bounce_type => 'Transient', p_recipient => 'soft@example.com');
select public.record_email_event('msg_3', 'email.delivered', null, 're_3', p_recipient => 'fine@example.com');
select public.record_email_event('msg_4', 'email.bounced', null, 're_4', p_recipient => E'no address\n');
select results_eq($$ select address_hash, reason from private.email_suppressions where address_hash <> private.address_hash('bounced@bystander.example') $$,
  $$ values (private.address_hash('old@example.com'), 'complaint') $$,
  'Only the complained address is suppressed');
select is((select count(*)::integer from private.email_events where email_id is null and svix_id <> 'bystander'), 4,
  'All four events are recorded');

select * from finish();
rollback;
