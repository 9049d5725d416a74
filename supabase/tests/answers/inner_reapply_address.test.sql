-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_address(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 1; kept_protections 5; kept_protections 9; kept_protections 12; kept_protections 16; kept_protections 21; kept_protections 24; kept_protections 27; kept_protections 35; kept_protections 38; kept_protections 41; kept_protections 42; kept_protections 43; kept_protections 44; kept_protections 45; kept_protections 46; kept_protections 47; kept_protections 48
  {"done": true} ← kept_protections 28; kept_protections 29; kept_protections 30
  {"done": true} locks advisory 1 ← kept_protections 2; kept_protections 3; kept_protections 4
  {"done": true} locks profile_graph 1, profile_roles 1, profiles 1 ← kept_protections 32; kept_protections 33; kept_protections 34
  {"done": true} locks profiles 1 ← kept_protections 6; kept_protections 7; kept_protections 8; kept_protections 10; … dd8f0f
  23502 null value in column "address_hash" of relation "suspension_addresses" violates not-null constraint Failing row contains (grace, null, null). ← kept_protections 31$answers$,
  'The function reapply_address inside answers as listed');

select * from finish();
rollback;
