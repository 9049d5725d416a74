-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_hold(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 2; kept_protections 3; kept_protections 4;  … 871de9
  {"done": true} kept_protections -0+1 legal_holds -1+1 9f791c locks holds 1 ← kept_protections 48
  {"done": true} kept_protections -0+1 legal_holds -1+1 da00e4 locks holds 1 ← kept_protections 47$answers$,
  'The function reapply_hold inside answers as listed');

select * from finish();
rollback;
