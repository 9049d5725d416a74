begin;
select plan(6);

select throws_ok($$ select public.record_email_event(null, 'email.sent') $$, 'PT400', 'validation.failed', 'an id');
select throws_ok($$ select public.record_email_event('', 'email.sent') $$, 'PT400', 'validation.failed', 'a real one');
select throws_ok($$ select public.record_email_event('msg_1', null) $$, 'PT400', 'validation.failed', 'a type');
select throws_ok($$ select public.record_email_event('msg_1', 'email.sent', p_occurred_at => null) $$, 'PT400', 'validation.failed', 'a time');
select is_empty('select from private.email_events', 'nothing was counted');
select is(public.record_email_event('msg_1', 'email.sent', gen_random_uuid(), repeat('x', 10000)), true, 'an event of a mail that is not ours is counted');

select * from finish();
rollback;
