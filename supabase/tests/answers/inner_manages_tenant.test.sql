-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.manages_tenant(uuid,uuid,uuid)'), $answers$gus two tut ada console
  {"manages_tenant": false} ← organizations 1, schools 1, campuses 1; organizations 1, schools 1, campuses 2;  … 904c54
mae
  {"manages_tenant": false} ← organizations 2, schools 1, campuses 1; organizations 2, schools 1, campuses 2;  … 52ed98
  {"manages_tenant": true} ← organizations 1, schools 1, campuses 1; organizations 1, schools 1, campuses 2;  … 0e4f19$answers$,
  'The function manages_tenant inside answers as listed');

select * from finish();
rollback;
