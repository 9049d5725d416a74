-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_know_booked(uuid,uuid)'), $answers$gus two mae tut ada console
  {"may_know_booked": false} ← ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea; ada, tom;  … 6f7c61
  {"may_know_booked": true} ← ada, ada; age, age; age, sia; age, Bystander kid; gus, gus; gus, sia; gus, sid; mae, mae; max, max; max, sol; rob, rob; rob, sol; sia, sia; sid, sid; sol, sol; sue, sue; tea, tea; tom, tom; tut, tut; two, two; greg, greg; gwen, gwen; gwen, Bystander kid; rhea, sid; rhea, rhea; Ursa, Ursa; grace, grace; Una One, Una One$answers$,
  'The function may_know_booked inside answers as listed');

select * from finish();
rollback;
