-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.people_of_restriction(public.contact_restrictions,public.guardian_right[])'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"people_of_restriction": ["gus", "tut"]} ← contact_restrictions 6, '{view_progress,message}'
  {"people_of_restriction": ["gwen", "tut"]} ← contact_restrictions 8, '{book}'; contact_restrictions 8, '{view_progress,message}'; contact_restrictions 8, '{}'
  {"people_of_restriction": ["mae", "max"]} ← contact_restrictions 7, '{view_progress,message}'
  {"people_of_restriction": []} ← contact_restrictions 1, '{book}'; contact_restrictions 1, '{view_progress,messag … f94a36$answers$,
  'The function people_of_restriction inside answers as listed');

select * from finish();
rollback;
