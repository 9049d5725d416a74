-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_age_to_invite(uuid,public.invitation_kind)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"require_age_to_invite": ""} ← ada, student; ada, client; ada, class; age, student; age, client; age, member; g … 13922f
  age.not_confirmed ← sia, client; sid, student; sid, client; Bystander kid, client$answers$,
  'The function require_age_to_invite inside answers as listed');

select * from finish();
rollback;
