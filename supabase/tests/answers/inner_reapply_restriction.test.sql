-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_restriction(private.kept_protections)'), $answers$console
  {"done": false} ← kept_protections 2; kept_protections 3; kept_protections 4; kept_protections 6;  … cbdfd0
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 26d3c9 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 9
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 591d56 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 12
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 6f0e35 locks advisory 1, contact_restrictions 1 ← kept_protections 27
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 7ceee6 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 16
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 84cc90 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 38
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 9e655f locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 21
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 c79a57 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 5
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 dee220 locks advisory 2, contact_restrictions 1 ← kept_protections 1
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 e3b28b locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 35
  {"done": true} contact_restrictions -1+1 kept_protections -0+1 ff95f3 locks advisory 1, contact_restrictions 1, profiles 1 ← kept_protections 24
  23502 null value in column "rights" of relation "contact_restrictions" violates not-null constraint Failing row contains (student_statuses 1, sol, null, null, R ← kept_protections 44
  23502 null value in column "rights" of relation "contact_restrictions" violates not-null constraint Failing row contains (student_statuses 2, min, null, null, R ← kept_protections 45
  23502 null value in column "rights" of relation "contact_restrictions" violates not-null constraint Failing row contains (student_statuses 3, sid, null, null, R ← kept_protections 46$answers$,
  'The function reapply_restriction inside answers as listed');

select * from finish();
rollback;
