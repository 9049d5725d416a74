-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_restrictions(uuid[],uuid)'), $answers$console
  {"done": ""} ← contact_restrictions 8, ada; contact_restrictions 8, mae; contact_restrictions 8, sid; contact_restrictions 8, tea; contact_restrictions 8, greg; contact_restrictions 8, Ursa
  {"done": ""} locks advisory 1 ← contact_restrictions 1, ada; contact_restrictions 1, mae; contact_restrictions 1, sid; contact_restrictions 1, tea; contact_restrictions 1, greg; contact_restrictions 1, Ursa
  {"done": ""} locks profiles 1 ← contact_restrictions 2, ada; contact_restrictions 2, mae; contact_restrictions 2 … 157eac$answers$,
  'The function bind_restrictions inside answers as listed');

select * from finish();
rollback;
