-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_announce(uuid,uuid,uuid)'), $answers$ada console
  {"may_announce": true} ← organizations 1, schools 1, campuses 1; organizations 1, schools 1, campuses 2;  … 904c54
gus two tut
  {"may_announce": false} ← organizations 1, schools 1, campuses 1; organizations 1, schools 1, campuses 2;  … 904c54
mae
  {"may_announce": false} ← organizations 2, schools 1, campuses 1; organizations 2, schools 1, campuses 2;  … 52ed98
  {"may_announce": true} ← organizations 1, schools 1, campuses 1; organizations 1, schools 1, campuses 2;  … 0e4f19$answers$,
  'The function may_announce inside answers as listed');

select * from finish();
rollback;
