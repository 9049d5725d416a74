-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_contact_closed(uuid,uuid,uuid)'), $answers$console
  {"is_contact_closed": false} ← ada, ada, ada; ada, age, sue; ada, gus, Una One; ada, max, sol; ada, rob, grace; … 08339c
  {"is_contact_closed": true} ← tut, gwen, tom; gwen, tut, Ursa$answers$,
  'The function is_contact_closed inside answers as listed');

select * from finish();
rollback;
