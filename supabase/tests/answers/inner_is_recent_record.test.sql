-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_recent_record(timestamp with time zone)'), $answers$console
  {"is_recent_record": true} ← now(); now() + interval '41 days'$answers$,
  'The function is_recent_record inside answers as listed');

select * from finish();
rollback;
