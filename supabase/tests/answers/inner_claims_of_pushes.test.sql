-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.claims_of_pushes(timestamp with time zone)'), $answers$console
  {"claims_of_pushes": 0} ← now(); now() + interval '41 days'$answers$,
  'The function claims_of_pushes inside answers as listed');

select * from finish();
rollback;
