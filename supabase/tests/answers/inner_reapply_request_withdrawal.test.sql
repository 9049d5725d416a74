-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_request_withdrawal(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 2; kept_protections 3; kept_protections 4;  … fcc099
  {"done": true} ← kept_protections 31; kept_protections 32; kept_protections 33; kept_protections 34; kept_protections 41; kept_protections 42; kept_protections 43$answers$,
  'The function reapply_request_withdrawal inside answers as listed');

select * from finish();
rollback;
