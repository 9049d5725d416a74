-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_hold(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 2; kept_protections 3; kept_protections 4;  … 95c856$answers$,
  'The function reapply_hold inside answers as listed');

select * from finish();
rollback;
