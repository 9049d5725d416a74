-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.people_of_contact_block(uuid)'), $answers$console
  {"people_of_contact_block": ["gwen", "tut"]} ← contact_restrictions 8
  {"people_of_contact_block": []} ← contact_restrictions 1; contact_restrictions 2; contact_restrictions 3; contact_restrictions 4; contact_restrictions 5; contact_restrictions 6; contact_restrictions 7; contact_restrictions 9; contact_restrictions 10$answers$,
  'The function people_of_contact_block inside answers as listed');

select * from finish();
rollback;
