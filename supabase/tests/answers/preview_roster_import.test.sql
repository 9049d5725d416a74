-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('preview_roster_import', tests.everybody()), $answers$preview_roster_import(organization_id: by_org, rows: '[{"student_email": "sid@bystander.example", "is_13_plus": true}, {"student_email": "new@bystander.example", "is_13_plus": true}]'::jsonb)
  ada console mae: validation.failed p_rows must be objects with file (orgs, users, roles, classes, enrollments), line and the columns of the file.
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.
preview_roster_import(organization_id: by_org2, rows: '[{"student_email": "sid@bystander.example", "is_13_plus": true}, {"student_email": "new@bystander.example", "is_13_plus": true}]'::jsonb)
  ada console: validation.failed p_rows must be objects with file (orgs, users, roles, classes, enrollments), line and the columns of the file.
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.
preview_roster_import(by_org, tests.roster())
  ada: 1 row a0bd04 audit_log -0+6 rate_limits -0+1 roster_changes -0+5 roster_imports -0+1 5e6314 locks imports 1, organizations 1, profiles 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.
  console: 1 row a0bd04 audit_log -0+6 roster_changes -0+5 roster_imports -0+1 cd432b locks imports 1, organizations 1
  mae: 1 row a0bd04 audit_log -0+6 rate_limits -0+1 roster_changes -0+5 roster_imports -0+1 e35e74 locks imports 1, organizations 1, profiles 1
preview_roster_import(by_org2, tests.roster())
  ada: 1 row acf9c0 audit_log -0+7 rate_limits -0+1 roster_changes -24+26 roster_errors -1+0 roster_imports -1+1 2dec3b locks imports 1, organizations 1, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.
  console: 1 row acf9c0 audit_log -0+7 roster_changes -24+26 roster_errors -1+0 roster_imports -1+1 36e48b locks imports 1, organizations 1
preview_roster_import(by_org3, tests.roster())
  ada: 1 row acf9c0 audit_log -0+7 rate_limits -0+1 roster_changes -0+26 roster_imports -1+1 roster_rows -10+0 eebd05 locks imports 1, organizations 1, profiles 1
  age greg gus gwen mae max rhea sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.
  console: 1 row acf9c0 audit_log -0+7 roster_changes -0+26 roster_imports -1+1 roster_rows -10+0 c54c73 locks imports 1, organizations 1
  rob: 1 row acf9c0 audit_log -0+7 rate_limits -0+1 roster_changes -0+26 roster_imports -1+1 roster_rows -10+0 7a22b7 locks imports 1, organizations 1, profiles 1$answers$,
  'Everybody gets the listed answers from preview_roster_import');

select * from finish();
rollback;
