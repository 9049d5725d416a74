-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_contact_blocked(uuid,uuid,uuid)'), $answers$console
  {"is_contact_blocked": false} ← ada, ada, ada; ada, age, sue; ada, gus, Una One; ada, max, sol; ada, rob, grace; … 8c2dc0
  {"is_contact_blocked": true} ← tut, gwen, tom$answers$,
  'The function is_contact_blocked inside answers as listed');

select * from finish();
rollback;
