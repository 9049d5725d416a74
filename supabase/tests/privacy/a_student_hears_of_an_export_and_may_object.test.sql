begin;
select plan(40);

select tests.create_family();
select tests.create_users('ada: admin', 'adam: admin', 'eli: admin');
select tests.link('adam', 'charlie');
select tests.forget_news();
-- Eli is a guardian of another child together with Bob.
select tests.create_user('mia', '{student}');
select tests.link('bob', 'mia'), tests.link('eli', 'mia');
select tests.forget_news();

select tests.keep('export', tests.request_export('bob', 'charlie'));
select is(tests.told('charlie'), '{"DATA_EXPORT requested"}', 'The student is told that a guardian asks');
select is(tests.mailed('charlie'), '{"DATA_EXPORT requested"}', 'The student is told by email as well');
select is(tests.told('eve'), '{}', 'The other guardian is not told');
select is(tests.shown_export('charlie', tests.the('export')), 'student preparing 0', 'The student sees the export');
select is(tests.build_export(tests.the('export')), 'ready', 'The export is built without an answer');
select is(tests.told('bob'), '{"DATA_EXPORT ready"}', 'The guardian is told that it is ready');
select is(tests.shown_export('charlie', tests.the('export')), 'student preparing 0', 'The student does not see how far it is');

-- An objection.
select tests.authenticate_as('eve');
select throws_ok($$ select public.answer_export(tests.the('export'), false) $$, 'PT404', 'export.not_found',
  'Another guardian cannot object');
select tests.authenticate_as('bob');
select throws_ok($$ select public.answer_export(tests.the('export'), true) $$, 'PT404', 'export.not_found',
  'The guardian who asked answers nothing');
select tests.authenticate_as('ada');
select throws_ok($$ select public.answer_export(tests.the('export'), false) $$, 'PT404', 'export.not_found',
  'An admin decides nothing before an objection');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.answer_export(tests.the('export'), false) $$, 'The student objects to the export');
select throws_ok($$ select public.answer_export(tests.the('export'), true) $$, 'PT409', 'export.not_open',
  'The student cannot be made to take it back');
select tests.clear_authentication();
select is(tests.downloads('bob'), 0, 'An objection closes the file at once');
select is(tests.shown_export('bob', tests.the('export')), 'requester closed 0', 'The guardian finds it closed, without a reason');
select is(tests.shown_export('charlie', tests.the('export')), 'student waiting 0', 'The student sees that it waits');
select is(tests.told('ada'), '{"DATA_EXPORT undecided"}', 'An admin who has no part in it is asked');
select is(tests.told('adam') || tests.told('eli'), '{}', 'Neither a guardian of the student nor somebody with a child of the requester is asked');

-- The decision.
create function pg_temp.listed(p_nickname text) returns integer language plpgsql as $$
declare v_count integer;
begin
  perform tests.authenticate_as(p_nickname);
  select count(*) into v_count from public.list_undecided_exports() where export_id = tests.the('export');
  perform tests.clear_authentication();
  return v_count;
end $$;
select is(pg_temp.listed('ada'), 1, 'The admin finds it in the list');
select is(pg_temp.listed('adam') + pg_temp.listed('eli') + pg_temp.listed('bob') + pg_temp.listed('charlie'), 0,
  'Nobody in conflict and nobody else finds it');
select tests.authenticate_as('adam');
select throws_ok($$ select public.answer_export(tests.the('export'), true) $$, 'PT404', 'export.not_found',
  'A guardian who is an admin does not decide');
select tests.authenticate_as('eli');
select throws_ok($$ select public.answer_export(tests.the('export'), true) $$, 'PT404', 'export.not_found',
  'An admin with a child together with the requester does not decide');
select tests.authenticate_as('ada');
select throws_ok($$ select public.answer_export(tests.the('export'), null) $$, 'PT400', 'validation.failed', 'A decision is yes or no');
select lives_ok($$ select public.answer_export(tests.the('export'), true) $$, 'The admin allows it');
select throws_ok($$ select public.answer_export(tests.the('export'), false) $$, 'PT409', 'export.not_open', 'An export is decided once');
select tests.clear_authentication();
select is(tests.build_export(tests.the('export'), now() + interval '1 hour'), 'ready', 'The allowed export is built anew');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.answer_export(tests.the('export'), false) $$, 'PT409', 'export.not_open',
  'After the decision the student cannot object again');
select tests.clear_authentication();

-- A refusal.
delete from private.rate_limits where bucket = 'exports';
select tests.keep('export', tests.request_export('bob', 'charlie'));
select is(tests.read_export(tests.the('export')) ->> 'state', 'packing', 'The next export is about to be uploaded');
select tests.authenticate_as('charlie');
select public.answer_export(tests.the('export'), false);
select tests.clear_authentication();
select is((select array_agg(number) from private.export_volumes where export_id = tests.the('export')), '{1}',
  'A file that may have been uploaded when the student objects is removed as well');
select is(tests.shown_export('bob', tests.the('export')), 'requester preparing 0', 'Before it was ready the guardian sees it being prepared');
select tests.authenticate_as('ada');
select lives_ok($$ select public.answer_export(tests.the('export'), false) $$, 'The admin refuses the export');
select tests.clear_authentication();
select is(tests.shown_export('bob', tests.the('export')), 'requester closed 0', 'The guardian finds it closed');
select is(tests.shown_export('charlie', tests.the('export')), 'student closed 0', 'The student sees what was decided');

-- Asked first.
update private.settings set minor_export_policy = 'agree';
delete from private.rate_limits where bucket = 'exports';
select tests.keep('export', tests.request_export('bob', 'charlie'));
select ok('DATA_EXPORT asked' = any (tests.told('charlie')), 'Under the policy agree the student is asked');
select is(tests.read_export(tests.the('export')) ->> 'state', 'lost', 'Nothing is read before the student has answered');
select is(tests.shown_export('bob', tests.the('export')), 'requester preparing 0', 'The guardian sees it being prepared');
select private.tend_exports(now() + interval '13 days');
select is(pg_temp.listed('ada'), 0, 'For 14 days nobody but the student is asked');
select cmp_ok(private.tend_exports(now() + interval '15 days'), '>=', 1, 'Without an answer the school or an admin is asked');
select is(pg_temp.listed('ada'), 1, 'The admin finds it in the list after 14 days');
select cmp_ok(private.tend_exports(now() + interval '46 days'), '>=', 1, 'What nobody decides ends');
select is((select status::text from private.exports where id = tests.the('export')), 'closed', 'The undecided export is closed in the end');

select * from finish();
rollback;
