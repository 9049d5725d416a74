-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.note_refused_people(uuid,uuid[],text[])'), $answers$console
  {"done": ""} ← organizations 1, ada, '{u1,p1,t1}'; organizations 1, age, '{u1,p1,t1}'; organiza … d9905c$answers$,
  'The function note_refused_people inside answers as listed');

select * from finish();
rollback;
