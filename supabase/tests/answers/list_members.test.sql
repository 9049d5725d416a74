-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('list_members', tests.everybody()), $answers$list_members(scope_level: 'class', scope_id: by_class)
  ada: 1 row 759205 audit_log -0+1 rate_limits -0+1 fb7055
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 1 row 759205 audit_log -0+1 632c89
  mae rhea: 1 row 759205
list_members(scope_level: 'class', scope_id: by_campus)
  ada: nothing audit_log -0+1 rate_limits -0+1 9d8a31
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 d9b7eb
list_members(scope_level: 'class', scope_id: by_org)
  ada: nothing audit_log -0+1 rate_limits -0+1 df97be
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 3f7899
list_members(scope_level: 'campus', scope_id: by_class)
  ada: nothing audit_log -0+1 rate_limits -0+1 fb7055
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 632c89
list_members(scope_level: 'campus', scope_id: by_campus)
  ada: 4 rows 33a33e audit_log -0+1 rate_limits -0+1 9d8a31
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 4 rows 33a33e audit_log -0+1 d9b7eb
  mae rhea: 4 rows 33a33e
list_members(scope_level: 'campus', scope_id: by_org)
  ada: nothing audit_log -0+1 rate_limits -0+1 df97be
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 3f7899
list_members(scope_level: 'organization', scope_id: by_class)
  ada: nothing audit_log -0+1 rate_limits -0+1 fb7055
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 632c89
list_members(scope_level: 'organization', scope_id: by_campus)
  ada: nothing audit_log -0+1 rate_limits -0+1 9d8a31
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 d9b7eb
list_members(scope_level: 'organization', scope_id: by_org)
  ada: 7 rows 35cdfc audit_log -0+1 rate_limits -0+1 df97be
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 7 rows 35cdfc audit_log -0+1 3f7899
  mae: 7 rows 35cdfc
list_members(scope_level: 'class', scope_id: by_class, limit: 1)
  ada: 1 row 759205 audit_log -0+1 rate_limits -0+1 fb7055
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 1 row 759205 audit_log -0+1 632c89
  mae rhea: 1 row 759205
list_members(scope_level: 'class', scope_id: by_campus, limit: 50)
  ada: nothing audit_log -0+1 rate_limits -0+1 9d8a31
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 d9b7eb
list_members(scope_level: 'class', scope_id: by_org, offset: 3)
  ada: nothing audit_log -0+1 rate_limits -0+1 df97be
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: nothing audit_log -0+1 3f7899
list_members('class', by_class)
  ada: 1 row 759205 audit_log -0+1 rate_limits -0+1 fb7055
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 1 row 759205 audit_log -0+1 632c89
  mae rhea: 1 row 759205
list_members('campus', by_campus)
  ada: 4 rows 33a33e audit_log -0+1 rate_limits -0+1 9d8a31
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 4 rows 33a33e audit_log -0+1 d9b7eb
  mae rhea: 4 rows 33a33e
list_members('school', by_school)
  ada: 5 rows 115c64 audit_log -0+1 rate_limits -0+1 e6d874
  age greg gus gwen max rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 5 rows 115c64 audit_log -0+1 1b4af5
  mae rhea: 5 rows 115c64
list_members('organization', by_org)
  ada: 7 rows 35cdfc audit_log -0+1 rate_limits -0+1 df97be
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 7 rows 35cdfc audit_log -0+1 3f7899
  mae: 7 rows 35cdfc
list_members('organization', by_org2)
  ada: 3 rows bf975c audit_log -0+1 rate_limits -0+1 07ac61
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied You do not manage this tenant.
  anon grace: auth.required Sign in first.
  console: 3 rows bf975c audit_log -0+1 3c535b$answers$,
  'Everybody gets the listed answers from list_members');

select * from finish();
rollback;
