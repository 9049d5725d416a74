-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_restrictions(uuid[])'), $answers$console
  {"done": ""} locks advisory 1 ← contact_restrictions 1
  {"done": ""} locks profiles 1 ← contact_restrictions 2; contact_restrictions 3; contact_restrictions 4; contact_restrictions 5; contact_restrictions 6; contact_restrictions 7; contact_restrictions 8; contact_restrictions 9$answers$,
  'The function bind_restrictions inside answers as listed');

select * from finish();
rollback;
