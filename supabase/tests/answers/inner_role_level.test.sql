-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.role_level(public.membership_role,uuid)'), $answers$console
  {"role_level": "campus"} ← campus_manager, classes 1; campus_manager, classes 3; campus_manager, classes 6; … 14ba55
  {"role_level": "class"} ← teacher, classes 1; teacher, classes 3; teacher, classes 6; teacher, schools 2; teacher, campuses 2; teacher, campuses 4; teacher, organizations 2; teacher, privacy_requests 1; teacher, privacy_requests 4; teacher, privacy_requests 6
  {"role_level": "organization"} ← organization_manager, classes 1; organization_manager, classes 3; organization_manager, classes 6; organization_manager, schools 2; organization_manager, campuses 2; organization_manager, campuses 4; organization_manager, organizations 2; organization_manager, privacy_requests 1; organization_manager, privacy_requests 4; organization_manager, privacy_requests 6; safeguarding_lead, organizations 2
  {"role_level": "school"} ← school_manager, classes 1; school_manager, classes 3; school_manager, classes 6; … 243048$answers$,
  'The function role_level inside answers as listed');

select * from finish();
rollback;
