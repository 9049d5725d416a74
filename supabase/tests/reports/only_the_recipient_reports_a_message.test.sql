begin;
select plan(17);

select tests.make_reported_thread(2);
select tests.create_user('carol');
select tests.link('carol', 'mia');
select tests.keep('one', tests.message_id(1)), tests.keep('two', tests.message_id(2));
create function pg_temp.refused(p_as text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_as);
  perform public.report_message(tests.the('one'), 'harassment');
  return 'reported';
exception when others then
  return sqlstate || ' ' || sqlerrm;
end;
$$;

select is(pg_temp.refused('tina'), 'PT404 message.not_found', 'The sender cannot report their own message');
select is(pg_temp.refused('carol'), 'PT404 message.not_found', 'Another guardian of the student cannot report it');
select is(pg_temp.refused('mia'), 'PT404 message.not_found', 'The student cannot report it');
select is(pg_temp.refused('sam'), 'PT404 message.not_found', 'A manager of the school cannot report it');
select is(pg_temp.refused('ada'), 'PT404 message.not_found', 'An admin cannot report it');
select is(pg_temp.refused('zoe'), 'PT404 message.not_found', 'A stranger cannot report it');
select tests.authenticate_as_anon();
select throws_ok($$ select public.report_message(tests.the('one'), 'harassment') $$, 'PT401', 'auth.required',
  'Without a session nothing is reported');
select tests.authenticate_as('bob');
select throws_ok($$ select public.report_message(gen_random_uuid(), 'harassment') $$, 'PT404', 'message.not_found',
  'An unknown message cannot be reported');
select throws_ok($$ select public.report_message(tests.the('one'), null) $$, 'PT400', 'validation.failed',
  'A report needs a reason');
select throws_ok($$ select public.report_message(tests.the('one'), 'other', repeat('x', 1001)) $$, 'PT400', 'validation.failed',
  'A note of 1001 characters is refused');
select is((public.report_message(tests.the('one'), 'harassment', ' Rude ')).note, 'Rude', 'The recipient reports the message');
select results_eq(
  $$ select message_id, reason::text, note, status::text from public.my_reports $$,
  $$ values (tests.the('one'), 'harassment', 'Rude', 'open') $$, 'The reporter finds the report in their list');
select is((public.report_message(tests.the('one'), 'spam', 'Else')).reason::text, 'harassment',
  'Reported again, the message keeps its first report');

-- After the link ended, for a year.
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('bob');
select tests.authenticate_as('bob');
select is_empty('select from public.messages', 'Without the link the guardian reads no messages');
select is((public.report_message(tests.the('two'), 'safety')).status::text, 'open',
  'The guardian still reports what they received before');
select tests.clear_authentication();
select throws_ok(
  $$ insert into private.message_reports (message_id, case_id, reason)
     select tests.message_id(1, 'bob', 'otto'), c.id, 'spam' from private.report_cases c $$, 'PT404', 'message.not_found',
  'The console cannot add a message of another thread to a case');
select throws_ok($$ delete from private.message_reports $$, 'PT403', 'permission.denied', 'A report is never deleted');

select * from finish();
rollback;
