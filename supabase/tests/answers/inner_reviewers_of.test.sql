-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reviewers_of(uuid,uuid,uuid)'), $answers$console
  {"reviewers_of": ["ada"]} ← age, age, schools 1; age, gus, schools 2; age, mae, schools 3; age, rob, schools … 969835
  {"reviewers_of": ["rhea"]} ← sia, ada, schools 2; sia, mae, schools 2; sia, Una One, schools 2; sol, rob, schools 2; sol, sol, schools 2; sol, tom, schools 2; Bystander kid, ada, schools 2; Bystander kid, mae, schools 2; Bystander kid, Una One, schools 2
  {"reviewers_of": []} ← ada, ada, schools 1; ada, age, schools 2; ada, gus, schools 3; ada, max, schools … b14f19$answers$,
  'The function reviewers_of inside answers as listed');

select * from finish();
rollback;
