begin;
select plan(16);

select tests.make_reported_thread(1);
select tests.consent(tests.id('mia'), 'media');
create function pg_temp.path(p_number integer) returns text language sql stable as $$
  select tests.thread_id('bob', 'tina', 'mia') || '/00000000-0000-4000-8000-00000000000' || p_number || '/plan.pdf'
$$;
grant execute on all functions in schema pg_temp to public;
select tests.upload('tina', pg_temp.path(1));
select tests.keep('sent', (tests.send('tina', 'bob', 'Tell nobody', 'mia', pg_temp.path(1))).id);
select tests.authenticate_as('bob');
select is(tests.files_found(), 1, 'The recipient opens the file of a message');
select tests.authenticate_as('tina');
select public.withdraw_message(tests.the('sent'));
select is(tests.files_found(), 0, 'The sender opens the file of a withdrawn message no more');
select tests.authenticate_as('bob');
select is(tests.files_found(), 0, 'The recipient opens it no more either');
select tests.clear_authentication();
select is((select count(*)::int from private.attachment_checks c where c.path = pg_temp.path(1) and c.expired_at is not null), 0,
  'The file stays while it is evidence');
select private.expire_uploads(now() + interval '2 days');
select is((select count(*)::int from private.attachment_checks c where c.path = pg_temp.path(1) and c.expired_at is not null), 0,
  'The file does not expire as if it had never been sent');

-- The recipient reports what they saw.
savepoint withdrawn;
select tests.keep('case', tests.report('bob', tests.the('sent')));
select tests.authenticate_as('sam');
select results_eq(
  $$ select r.body, r.attachment_path, r.attachment_name from public.review_report(tests.the('case')) r where r.reason is not null $$,
  $$ values ('Tell nobody', pg_temp.path(1), 'plan.pdf') $$, 'Who handles the case reads what was withdrawn');
select is(tests.files_found(), 1, 'Who handles the case opens its file');
select tests.authenticate_as('bob');
select is((select body from public.thread_messages where seq = 2), null, 'What was withdrawn does not come back to the recipient');
select tests.clear_authentication();
select private.apply_retention(now() + interval '2 years');
select is((select w.body from private.withdrawn_messages w where w.message_id = tests.the('sent')), 'Tell nobody', 'What was reported stays');
rollback to withdrawn;

-- Without a report it goes after a year.
select private.apply_retention(now() + interval '364 days');
select is((select w.body from private.withdrawn_messages w where w.message_id = tests.the('sent')), 'Tell nobody', 'What was withdrawn is kept for a year');
savepoint a_year;
select public.place_legal_hold(tests.id('tina'), 'Proceedings');
select private.apply_retention(now() + interval '366 days');
select is((select w.body from private.withdrawn_messages w where w.message_id = tests.the('sent')), 'Tell nobody', 'What is held stays');
rollback to a_year;
select private.apply_retention(now() + interval '366 days');
select is_empty('select from private.withdrawn_messages where tests.is_own(message_id)', 'After a year it goes');
select is((select count(*)::int from private.attachment_checks c where c.path = pg_temp.path(1) and c.expired_at is not null), 1,
  'The file is removed from Storage then');
select isnt((select m.withdrawn_at from public.messages m where m.id = tests.the('sent')), null, 'That there was a message stays');
rollback to withdrawn;

-- A reported message that is withdrawn afterwards.
select tests.keep('next', (tests.send('tina', 'bob', 'Tell nobody at all', 'mia')).id);
select tests.keep('case', tests.report('bob', tests.the('next')));
select tests.authenticate_as('tina');
select lives_ok($$ select public.withdraw_message(tests.the('next')) $$, 'The sender cannot tell from it that the message was reported');
select tests.authenticate_as('sam');
select is((select r.body from public.review_report(tests.the('case')) r where r.reason is not null and r.seq = 3), 'Tell nobody at all',
  'What was withdrawn after the report is read as well');

select * from finish();
rollback;
