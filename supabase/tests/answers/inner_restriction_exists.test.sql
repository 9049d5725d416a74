-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.restriction_exists(uuid,uuid,public.restriction_kind)'), $answers$console
  {"restriction_exists": false} ← ada, ada, ORDER; ada, age, BLOCK; ada, gus, CONTACT; ada, max, BLOCK; ada, rob,  … 8c5287$answers$,
  'The function restriction_exists inside answers as listed');

select * from finish();
rollback;
