-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.manages_place_of(uuid,uuid,uuid,boolean)'), $answers$gus two tut ada console
  {"manages_place_of": false} ← ada, organizations 1, schools 1, true; ada, organizations 1, schools 1, false; a … 1995c3
mae
  {"manages_place_of": false} ← ada, organizations 1, schools 1, true; ada, organizations 1, schools 1, false; a … 6a654d
  {"manages_place_of": true} ← mae, organizations 1, schools 2, false; max, organizations 1, schools 2, false; sia, organizations 1, schools 2, true; sid, organizations 1, schools 2, true; sol, organizations 1, schools 2, true; tea, organizations 1, schools 2, false; rhea, organizations 1, schools 2, false; Una One, organizations 1, schools 1, true; Bystander kid, organizations 1, schools 2, true$answers$,
  'The function manages_place_of inside answers as listed');

select * from finish();
rollback;
