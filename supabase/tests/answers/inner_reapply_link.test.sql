-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_link(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 2; kept_protections 3; kept_protections 4;  … bdcaca
  {"done": true} ← kept_protections 31; kept_protections 32; kept_protections 33; kept_protections 34; kept_protections 41; kept_protections 42; kept_protections 43
  22P02 invalid input value for enum public.link_status: "court_guardian"  ← kept_protections 44
  22P02 invalid input value for enum public.link_status: "dependent_student"  ← kept_protections 46
  22P02 invalid input value for enum public.link_status: "in_care"  ← kept_protections 45$answers$,
  'The function reapply_link inside answers as listed');

select * from finish();
rollback;
