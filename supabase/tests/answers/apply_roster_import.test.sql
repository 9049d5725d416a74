-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('apply_roster_import', tests.everybody()), $answers$apply_roster_import(import_id: roster_imports 1)
  ada console mae: 1 row a96b89 locks imports 1
  age greg gus gwen max rhea rob sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.
apply_roster_import(import_id: roster_imports 2)
  ada: 1 row d91a9d audit_log -0+60 campuses -0+3 class_students -0+4 classes -0+3 guardianships -0+5 memberships -0+1 placeholder_tenants -0+7 profile_details -0+7 profile_graph -0+5 profile_roles -0+7 profiles -0+7 rate_limits -0+1 roster_changes -24+0 roster_enrollments -0+5 roster_imports -1+1 roster_links -0+5 roster_people -0+7 schools -0+1 used_classes -0+3 78fcc0 locks advisory shared 4, classes 3, imports 1, organizations 1, profile_details 7, profiles 1
  age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.
  console: 1 row d91a9d audit_log -0+60 campuses -0+3 class_students -0+4 classes -0+3 guardianships -0+5 memberships -0+1 placeholder_tenants -0+7 profile_details -0+7 profile_graph -0+5 profile_roles -0+7 profiles -0+7 roster_changes -24+0 roster_enrollments -0+5 roster_imports -1+1 roster_links -0+5 roster_people -0+7 schools -0+1 used_classes -0+3 3d5cd9 locks advisory shared 4, classes 3, imports 1, organizations 1, profile_details 7, profiles 1
apply_roster_import(import_id: roster_imports 3)
  ada console rob: validation.failed p_import_id must name an import whose preview is complete.
  age greg gus gwen mae max rhea sia sid sol sue tea tom tut two: permission.denied Only managers of the organization import rosters.
  anon grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from apply_roster_import');

select * from finish();
rollback;
