-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reviewers_of(uuid,uuid,uuid,uuid)'), $answers$gus two mae tut ada console
  {"reviewers_of": ["ada"]} ← age, age, schools 1, contact_restrictions 2; age, gus, schools 2, contact_restri … ab34a5
  {"reviewers_of": ["rhea"]} ← sia, ada, schools 2, contact_restrictions 3; sia, mae, schools 2, contact_restrictions 1; sia, Una One, schools 2, contact_restrictions 6; sol, sol, schools 2, contact_restrictions 3; sol, tom, schools 2, contact_restrictions 1; Bystander kid, ada, schools 2, contact_restrictions 3; Bystander kid, mae, schools 2, contact_restrictions 1; Bystander kid, Una One, schools 2, contact_restrictions 6
  {"reviewers_of": []} ← ada, ada, schools 1, contact_restrictions 1; ada, age, schools 2, contact_restri … 244c64$answers$,
  'The function reviewers_of inside answers as listed');

select * from finish();
rollback;
