-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.invite(public.invitation_kind,text,text,public.guardian_relation,public.guardian_right[],uuid,boolean)'), $answers$console
  auth.required Sign in first. ← student, '+49301000101', '+49301000101', FATHER, '{book}', Ursa, true; student,  … ba0147$answers$,
  'The function invite inside answers as listed');

select * from finish();
rollback;
