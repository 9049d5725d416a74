begin;
select plan(2);

select tests.make_reported_thread(2);
alter table public.messages disable trigger user;
update public.messages set created_at = now() - interval '365 days' where id = tests.message_id(1);
update public.messages set created_at = now() - interval '364 days 23 hours' where id = tests.message_id(2);
alter table public.messages enable trigger user;
select tests.keep('one', tests.message_id(1)), tests.keep('two', tests.message_id(2));

select tests.authenticate_as('bob');
select throws_ok($$ select public.report_message(tests.the('one'), 'other') $$, 'PT404', 'message.not_found',
  'After 365 days a message cannot be reported any more');
select is((public.report_message(tests.the('two'), 'other')).status::text, 'open', 'An hour before that it can');

select * from finish();
rollback;
