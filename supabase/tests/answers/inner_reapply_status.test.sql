-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.reapply_status(private.kept_protections)'), $answers$console
  {"done": true} kept_protections -0+1 student_statuses -1+1 5e6dbc locks statuses 1 ← kept_protections 46
  {"done": true} kept_protections -0+1 student_statuses -1+1 5ec4f0 locks statuses 1 ← kept_protections 44
  {"done": true} kept_protections -0+1 student_statuses -1+1 c028b9 locks statuses 1 ← kept_protections 45
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 1, sia, null, null, R ← kept_protections 1
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 10, sia, null, null,  ← kept_protections 38
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 2, sid, null, null, R ← kept_protections 5
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 3, sia, null, null, R ← kept_protections 9
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 4, sid, null, null, R ← kept_protections 12
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 5, sid, null, null, R ← kept_protections 16
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 6, sia, null, null, R ← kept_protections 21
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 7, sol, null, null, R ← kept_protections 24
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 8, gwen, null, null,  ← kept_protections 27
  23502 null value in column "status" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 9, Bystander kid, nul ← kept_protections 35
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (Bystander kid, null, null, null, Resto ← kept_protections 43
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 1, null, null, nu ← kept_protections 2; kept_protections 3; kept_protections 4
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 10, null, null, n ← kept_protections 39; kept_protections 40
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 2, null, null, nu ← kept_protections 6; kept_protections 7; kept_protections 8
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 3, null, null, nu ← kept_protections 10; kept_protections 11
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 4, null, null, nu ← kept_protections 13; kept_protections 14; kept_protections 15
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 5, null, null, nu ← kept_protections 17; kept_protections 18; kept_protections 19; kept_protections 20
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 6, null, null, nu ← kept_protections 22; kept_protections 23
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 7, null, null, nu ← kept_protections 25; kept_protections 26
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 8, null, null, nu ← kept_protections 28; kept_protections 29; kept_protections 30
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (contact_restrictions 9, null, null, nu ← kept_protections 36; kept_protections 37
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (grace, null, null, null, Restored from ← kept_protections 31; kept_protections 32; kept_protections 33; kept_protections 34
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (legal_holds 1, null, null, null, Resto ← kept_protections 47
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (legal_holds 2, null, null, null, Resto ← kept_protections 48
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (sid, null, null, null, Restored from t ← kept_protections 41
  23502 null value in column "student_id" of relation "student_statuses" violates not-null constraint Failing row contains (sol, null, null, null, Restored from t ← kept_protections 42$answers$,
  'The function reapply_status inside answers as listed');

select * from finish();
rollback;
