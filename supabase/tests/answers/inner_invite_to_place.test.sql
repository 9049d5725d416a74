-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.invite_to_place(public.invitation_kind,uuid,uuid,uuid)'), $answers$console
  auth.required Sign in first. ← student, ada, classes 1, courses 1; student, gus, classes 3, courses 4; student, … 3758f1$answers$,
  'The function invite_to_place inside answers as listed');

select * from finish();
rollback;
