-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_become(uuid,uuid)'), $answers$gus two mae tut ada console
  {"may_become": false} ← ada, Ursa; ada, Una One; ada, Bystander kid; age, Ursa; age, Una One; age, Bysta … 62c3cd
  {"may_become": true} ← ada, Gil Guardian; age, Gil Guardian; gus, Gil Guardian; mae, Gil Guardian; max, … 945265$answers$,
  'The function may_become inside answers as listed');

select * from finish();
rollback;
