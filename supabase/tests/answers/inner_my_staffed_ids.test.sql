-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_staffed_ids(text)'), $answers$gus gwen greg grace sid sia sol sue tut age rhea rob ada anon console
  nothing ← 'organization'; 'school'; 'campus'; 'class'
mae
  2 × 262466 ← 'campus'
  nothing ← 'organization'; 'school'; 'class'
max
  {"my_staffed_ids": "classes 5"} ← 'organization'; 'school'; 'class'
  nothing ← 'campus'
tea
  {"my_staffed_ids": "campuses 5"} ← 'campus'
  {"my_staffed_ids": "classes 4"} ← 'organization'; 'school'; 'class'
tom
  {"my_staffed_ids": "classes 6"} ← 'organization'; 'school'; 'class'
  nothing ← 'campus'
two
  {"my_staffed_ids": "campuses 4"} ← 'campus'
  nothing ← 'organization'; 'school'; 'class'$answers$,
  'The function my_staffed_ids inside answers as listed');

select * from finish();
rollback;
