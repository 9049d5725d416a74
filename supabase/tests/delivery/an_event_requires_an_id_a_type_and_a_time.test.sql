begin;
select plan(6);

select throws_ok($$ select public.record_email_event(null, 'email.sent') $$, 'PT400', 'validation.failed',
  'An event requires an id');
select throws_ok($$ select public.record_email_event('', 'email.sent') $$, 'PT400', 'validation.failed',
  'An event''s id cannot be empty');
select throws_ok($$ select public.record_email_event('msg_1', null) $$, 'PT400', 'validation.failed',
  'An event requires a type');
select throws_ok($$ select public.record_email_event('msg_1', 'email.sent', p_occurred_at => null) $$, 'PT400', 'validation.failed',
  'An event requires a time');
select is_empty($$ select from private.email_events where svix_id <> 'bystander' $$, 'No refused event was recorded');
select is(public.record_email_event('msg_1', 'email.sent', gen_random_uuid(), repeat('x', 10000)), true,
  'An event of an unknown email is recorded');

select * from finish();
rollback;
