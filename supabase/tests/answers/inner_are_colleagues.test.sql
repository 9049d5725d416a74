-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.are_colleagues(uuid,uuid)'), $answers$console
  {"are_colleagues": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … 940076
  {"are_colleagues": true} ← mae, max; mae, tea; mae, tom; mae, two; mae, rhea; max, tea; max, two; tea, mae; tea, max; tea, tom; tea, two; tea, rhea; tom, tea; two, mae; two, max; two, tea; two, rhea; rhea, mae; rhea, tea; rhea, two$answers$,
  'The function are_colleagues inside answers as listed');

select * from finish();
rollback;
