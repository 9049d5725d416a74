-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_withdrawal(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 3; kept_protections 5; kept_protections 7;  … c2373d
  {"done": true} ← kept_protections 41; kept_protections 42; kept_protections 43
  22P02 invalid input value for enum public.consent_side: "person"  ← kept_protections 2; kept_protections 4; kept_protections 6; kept_protections 8; kept_protections 10; kept_protections 13; kept_protections 14; kept_protections 17; kept_protections 18; kept_protections 20; kept_protections 22; kept_protections 25; kept_protections 28; kept_protections 36; kept_protections 37; kept_protections 39
  23502 null value in column "id" of relation "consents" violates not-null constraint Failing row contains (null, 1000, grace, null, withdrawn, null, null, null,  ← kept_protections 31; kept_protections 32; kept_protections 33; kept_protections 34$answers$,
  'The function reapply_withdrawal inside answers as listed');

select * from finish();
rollback;
