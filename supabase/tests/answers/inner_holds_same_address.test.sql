-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.holds_same_address(uuid,uuid)'), $answers$console
  {"holds_same_address": false} ← ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom;  … 92b26e
  {"holds_same_address": true} ← ada, ada; age, age; gus, gus; mae, mae; max, max; rob, rob; sia, sia; sid, sid; sol, sol; sue, sue; tea, tea; tom, tom; tut, tut; two, two; greg, greg; gwen, gwen; rhea, rhea; Ursa, Ursa; grace, grace; Una One, Una One$answers$,
  'The function holds_same_address inside answers as listed');

select * from finish();
rollback;
