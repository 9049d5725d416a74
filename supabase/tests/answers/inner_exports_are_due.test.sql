-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.exports_are_due(timestamp with time zone)'), $answers$console
  {"exports_are_due": false} ← now(); now() + interval '41 days'$answers$,
  'The function exports_are_due inside answers as listed');

select * from finish();
rollback;
