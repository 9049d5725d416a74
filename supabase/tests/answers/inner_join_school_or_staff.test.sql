-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.join_school_or_staff(uuid,uuid)'), $answers$console
  {"done": ""} audit_log -0+1 invitations -1+1 7ca337 locks invitations 1 ← invitations 6, ada; invitations 6, max; invitations 6, sol; invitations 6, tut
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 096604 locks invitations 1, organizations 1, profiles 1 ← invitations 8, max
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 0a0cfa locks invitations 1, organizations 1, profiles 1 ← invitations 9, sol
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 1098a7 locks invitations 1, organizations 1, profiles 1 ← invitations 8, rhea
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 386f2d locks invitations 1, organizations 1, profiles 1 ← invitations 9, max
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 69d0e4 locks invitations 1, organizations 1, profiles 1 ← invitations 8, sol
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 af6265 locks invitations 1, organizations 1, profiles 1 ← invitations 8, ada
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 b5382e locks invitations 1, organizations 1, profiles 1 ← invitations 9, rhea
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 e3740d locks invitations 1, organizations 1, profiles 1 ← invitations 9, tut
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 e8e050 locks invitations 1, organizations 1, profiles 1 ← invitations 8, tut
  {"done": ""} audit_log -0+3 invitation_secrets -1+1 invitations -1+1 memberships -0+1 fce139 locks invitations 1, organizations 1, profiles 1 ← invitations 9, ada
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, ada, null, null, null, null, null, {}, {}, {RE ← invitations 1, ada; invitations 2, ada; invitations 3, ada; invitations 4, ada; invitations 5, ada; invitations 7, ada; invitations 11, ada; invitations 12, ada
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, max, null, null, null, null, null, {}, {}, {RE ← invitations 1, max; invitations 2, max; invitations 3, max; invitations 4, max; invitations 5, max; invitations 7, max; invitations 11, max; invitations 12, max
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, rhea, null, null, null, null, null, {}, {}, {R ← invitations 1, rhea; invitations 2, rhea; invitations 3, rhea; invitations 4, rhea; invitations 5, rhea; invitations 7, rhea; invitations 11, rhea; invitations 12, rhea
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, sol, null, null, null, null, null, {}, {}, {RE ← invitations 1, sol; invitations 2, sol; invitations 3, sol; invitations 4, sol; invitations 5, sol; invitations 7, sol; invitations 11, sol; invitations 12, sol
  23502 null value in column "role" of relation "memberships" violates not-null constraint Failing row contains (?, tut, null, null, null, null, null, {}, {}, {RE ← invitations 1, tut; invitations 2, tut; invitations 3, tut; invitations 4, tut; invitations 5, tut; invitations 7, tut; invitations 11, tut; invitations 12, tut
  link.not_available This place is no longer available. ← invitations 6, rhea; invitations 10, ada; invitations 10, max; invitations 10, sol; invitations 10, tut; invitations 10, rhea$answers$,
  'The function join_school_or_staff inside answers as listed');

select * from finish();
rollback;
