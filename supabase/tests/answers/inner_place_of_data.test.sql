-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.place_of_data()'), $answers$console
  {"place_of_data": "7714457703976772875/17895/00000001"}$answers$,
  'The function place_of_data inside answers as listed');

select * from finish();
rollback;
