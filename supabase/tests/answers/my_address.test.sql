-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('my_address', tests.everybody()), $answers$my_address()
  ada: {"email": "ada@bystander.example"}
  age: {"email": "age@bystander.example"}
  anon console grace: auth.required Sign in first.
  greg: {"email": "greg@bystander.example"}
  gus: {"email": "gus@bystander.example"}
  gwen: {"email": "gwen@bystander.example"}
  mae: {"email": "mae@bystander.example"}
  max: {"email": "max@bystander.example"}
  rhea: {"email": "rhea@bystander.example"}
  rob: {"email": "rob@bystander.example"}
  sia: {"email": "sia@bystander.example"}
  sid: {"email": "sid@bystander.example"}
  sol: {"email": "sol@bystander.example"}
  sue: {"email": "sue@bystander.example"}
  tea: {"email": "tea@bystander.example"}
  tom: {"email": "tom@bystander.example"}
  tut: {"email": "tut@bystander.example"}
  two: {"email": "two@bystander.example"}$answers$,
  'Everybody gets the listed answers from my_address');

select * from finish();
rollback;
