-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.readable_threads(uuid,uuid[])'), $answers$console
  2 × 2f0a74 ← tea, {}
  2 × 3d1413 ← tut, {}
  nothing ← ada, {}; age, {}; gus, {}; mae, {}; max, {}; rob, {}; sia, {}; sid, {}; sol, {}; sue, {}; tom, {}; two, {}; greg, {}; gwen, {}; rhea, {}; Ursa, {}; grace, {}; Una One, {}; Bystander kid, {}$answers$,
  'The function readable_threads inside answers as listed');

select * from finish();
rollback;
