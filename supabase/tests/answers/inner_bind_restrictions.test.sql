-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_restrictions(uuid[],uuid)'), $answers$console
  {"done": ""} locks advisory 1 ← contact_restrictions 1, ada; contact_restrictions 1, mae; contact_restrictions 1, sia; contact_restrictions 1, sue; contact_restrictions 1, tut; contact_restrictions 1, gwen; contact_restrictions 1, grace
  {"done": ""} locks profiles 1 ← contact_restrictions 2, age; contact_restrictions 2, max; contact_restrictions 2 … 3a8cfb$answers$,
  'The function bind_restrictions inside answers as listed');

select * from finish();
rollback;
