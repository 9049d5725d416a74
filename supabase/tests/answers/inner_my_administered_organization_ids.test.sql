-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_administered_organization_ids()'), $answers$ada console
  3 × c403dd
gus two gwen greg grace sid sia sol sue tut tom age tea max rhea anon
  nothing
mae
  {"my_administered_organization_ids": "organizations 1"}
rob
  {"my_administered_organization_ids": "organizations 3"}$answers$,
  'The function my_administered_organization_ids inside answers as listed');

select * from finish();
rollback;
