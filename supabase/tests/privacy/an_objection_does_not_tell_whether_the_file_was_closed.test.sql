begin;
select plan(11);

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
select is_empty('select * from public.list_undecided_exports()', 'Nobody finds it among what waits for a decision');
select tests.clear_authentication();
select is(tests.shown_export('bob', tests.the('export')), 'requester closed 0', 'The file stays closed');

select * from finish();
rollback;
