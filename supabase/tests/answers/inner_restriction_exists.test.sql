-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.restriction_exists(uuid,uuid,public.restriction_kind)'), $answers$console
  {"restriction_exists": false} ← ada, ada, ORDER; ada, age, ORDER; ada, gus, BLOCK; ada, max, ORDER; ada, rob, BL … e5d719
  {"restriction_exists": true} ← greg, sid, ORDER$answers$,
  'The function restriction_exists inside answers as listed');

select * from finish();
rollback;
