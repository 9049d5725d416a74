-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_name_as_cover(uuid,uuid)'), $answers$console
  {"may_name_as_cover": false} ← ada, ada; ada, age; ada, gus; ada, max; ada, rob; ada, sid; ada, sol; ada, tea;  … b865d2
  {"may_name_as_cover": true} ← ada, tom; age, tom; mae, max; mae, tea; mae, tom; mae, two; max, tea; max, tom; max, two; rob, tom; sid, tom; sol, tom; tea, mae; tea, max; tea, tom; tea, two; tut, tom; two, mae; two, max; two, tea; greg, tom; gwen, tom; Ursa, tom; grace, tom; Una One, tom$answers$,
  'The function may_name_as_cover inside answers as listed');

select * from finish();
rollback;
