-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_party_to_restriction(uuid,uuid)'), $answers$gus two mae tut ada console
  {"is_party_to_restriction": false} ← ada, contact_restrictions 1; ada, contact_restrictions 2; ada, contact_restricti … a49a4e
  {"is_party_to_restriction": true} ← gus, contact_restrictions 1; gus, contact_restrictions 2; gus, contact_restricti … 151485$answers$,
  'The function is_party_to_restriction inside answers as listed');

select * from finish();
rollback;
