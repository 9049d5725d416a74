-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_write_records_for(uuid,uuid)'), $answers$console
  {"may_write_records_for": false} ← courses 1, ada; courses 1, age; courses 1, gus; courses 1, mae; courses 1, max;  … 8f4653
  nothing ← courses 1, sia; courses 1, sid; courses 1, sol; courses 2, sid; courses 2, Bystander kid; courses 3, sia; courses 4, sid; courses 5, sol
gus two mae ada
  {"may_write_records_for": false} ← courses 1, ada; courses 1, age; courses 1, gus; courses 1, mae; courses 1, max;  … 4ccfcb
tut
  {"may_write_records_for": false} ← courses 1, ada; courses 1, age; courses 1, gus; courses 1, mae; courses 1, max;  … e6b9d0
  {"may_write_records_for": true} ← courses 1, sia; courses 1, sid; courses 1, sol$answers$,
  'The function may_write_records_for inside answers as listed');

select * from finish();
rollback;
