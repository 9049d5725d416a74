-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.tend_exports(timestamp with time zone,integer)'), $answers$console
  {"done": 0} exports -6+6 5ac094 locks exports 6 ← now(); now() + interval '41 days'$answers$,
  'The function tend_exports inside answers as listed');

select * from finish();
rollback;
