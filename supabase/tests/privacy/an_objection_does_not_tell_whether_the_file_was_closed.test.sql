begin;
select plan(22);

select tests.create_family();
select tests.create_users('ada: admin');
select tests.forget_news();

create function pg_temp.may_answer(p_nickname text) returns boolean[] language plpgsql as $$
declare v boolean[];
begin
  perform tests.authenticate_as(p_nickname);
  select array_agg(may_answer) into v from public.my_exports;
  perform tests.clear_authentication();
  return v;
end; $$;

select tests.keep('export', tests.request_export('bob', 'charlie'));
select is(pg_temp.may_answer('charlie'), '{true}', 'The student may object to an export');
select is(pg_temp.may_answer('bob'), '{false}', 'The guardian who asked has nothing to answer');

-- The guardian loses something of what the file holds.
select private.close_export(tests.the('export'), now());
select is(tests.shown_export('charlie', tests.the('export')), 'student preparing 0', 'The student is not shown that the file was closed');
select is(pg_temp.may_answer('charlie'), '{true}', 'The student may object as before');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.answer_export(tests.the('export'), false) $$, 'An objection is taken as if the file was open');
select throws_ok($$ select public.answer_export(tests.the('export'), false) $$, 'PT409', 'export.not_open',
  'A student objects once, also to a closed file');
select tests.clear_authentication();
select is(tests.shown_export('charlie', tests.the('export')), 'student waiting 0', 'The student sees what they see after every objection');
select is(pg_temp.may_answer('charlie'), '{false}', 'An objection is the last word of the student');
select is(tests.told('ada'), '{}', 'Nobody is asked to decide on a file that is closed');
select tests.authenticate_as('ada');
select is_empty('select from public.list_undecided_exports() l where tests.is_own(l.export_id)', 'Nobody finds it among what waits for a decision');
select tests.clear_authentication();
select is(tests.shown_export('bob', tests.the('export')), 'requester closed 0', 'The file stays closed');

-- Agreeing tells nothing either.
delete from private.rate_limits where bucket = 'exports';
select tests.keep('export', tests.request_export('bob', 'charlie'));
select private.close_export(tests.the('export'), now());
select tests.authenticate_as('charlie');
select lives_ok($$ select public.answer_export(tests.the('export'), true) $$, 'Agreeing is taken as if the file was open');
select tests.clear_authentication();
select is(tests.shown_export('charlie', tests.the('export')), 'student preparing 0', 'The student is shown what they were shown before');
select is(tests.shown_export('bob', tests.the('export')), 'requester closed 0', 'An agreement opens no closed file');

-- A student who is asked first.
update private.settings set minor_export_policy = 'agree';
delete from private.rate_limits where bucket = 'exports';
delete from private.exports where tests.is_own(id);
select tests.keep('export', tests.request_export('bob', 'charlie'));
select is(tests.shown_export('charlie', tests.the('export')), 'student waiting 0', 'An export waits for the student who is asked first');
select private.close_export(tests.the('export'), now());
select is(tests.shown_export('charlie', tests.the('export')), 'student waiting 0', 'In the eyes of the student a closed export waits as before');
select is(pg_temp.may_answer('charlie'), '{true}', 'The student may answer as before');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.answer_export(tests.the('export'), true) $$, 'The student agrees to a closed file');
select tests.clear_authentication();
select is(tests.shown_export('charlie', tests.the('export')), 'student preparing 0', 'The student sees that their answer counts');
select is(tests.shown_export('bob', tests.the('export')), 'requester closed 0', 'The file stays closed for the guardian');

-- Nobody answers.
delete from private.rate_limits where bucket = 'exports';
delete from private.exports where tests.is_own(id);
select tests.keep('export', tests.request_export('bob', 'charlie'));
select private.close_export(tests.the('export'), now());
update private.exports set requested_at = now() - interval '15 days' where tests.is_own(id);
select is(pg_temp.may_answer('charlie'), '{false}', 'After fourteen days it is up to others, also for a closed file');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.answer_export(tests.the('export'), true) $$, 'PT409', 'export.not_open', 'A late answer is refused for a closed file too');

select * from finish();
rollback;
