-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_managed_ids(text)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age max ada anon console
  nothing ← 'organization'; 'school'; 'campus'; 'class'
mae
  {"my_managed_ids": "organizations 1"} ← 'organization'
  nothing ← 'school'; 'campus'; 'class'
rhea
  {"my_managed_ids": "schools 2"} ← 'school'
  nothing ← 'organization'; 'campus'; 'class'
rob
  {"my_managed_ids": "organizations 3"} ← 'organization'
  nothing ← 'school'; 'campus'; 'class'
tea
  {"my_managed_ids": "campuses 5"} ← 'campus'; 'class'
  nothing ← 'organization'; 'school'$answers$,
  'The function my_managed_ids inside answers as listed');

select * from finish();
rollback;
