-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_link(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 2; kept_protections 3; kept_protections 4;  … e72a32
  {"done": true} ← kept_protections 27; kept_protections 28; kept_protections 29; kept_protections 30; kept_protections 37; kept_protections 38; kept_protections 39$answers$,
  'The function reapply_link inside answers as listed');

select * from finish();
rollback;
