-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_enroll_without_consent(uuid,uuid)'), $answers$console
  {"may_enroll_without_consent": false} ← courses 1, ada; courses 1, age; courses 1, gus; courses 1, mae; courses 1, max;  … 36c421
  {"may_enroll_without_consent": true} ← courses 3, sia; courses 3, sid$answers$,
  'The function may_enroll_without_consent inside answers as listed');

select * from finish();
rollback;
