-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('connect_integration', tests.everybody()), $answers$connect_integration(student_id: sid, provider: 'google_classroom')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: validation.failed p_provider must be a platform that is configured.
connect_integration(student_id: sid, provider: 'khan_academy')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 3447fc locks integrations 1, profiles 2
  gwen: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 24ca78 locks integrations 1, profiles 2
  rhea: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 7933ea locks integrations 1, profiles 2
  sid: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 4fc1f0 locks integrations 1, profiles 1
connect_integration(student_id: sia, provider: 'google_classroom')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus sia: validation.failed p_provider must be a platform that is configured.
connect_integration(student_id: sia, provider: 'khan_academy')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 742c0c locks integrations 1, profiles 2
  sia: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 1f7666 locks integrations 1, profiles 1
connect_integration(student_id: Bystander kid, provider: 'google_classroom')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen: validation.failed p_provider must be a platform that is configured.
connect_integration(student_id: Bystander kid, provider: 'khan_academy')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen: consent.required There is no consent to this for the student.
connect_integration(student_id: sol, provider: 'google_classroom')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max sol: validation.failed p_provider must be a platform that is configured.
connect_integration(student_id: sol, provider: 'khan_academy')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: 1 row b7fd81 rate_limits -0+2 82e0b4 locks integrations 1
  sol: 1 row b7fd81 rate_limits -0+2 f6f929 locks integrations 1
connect_integration(student_id: sid, provider: 'google_classroom', return_to: 'http://localhost:3000/done')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: validation.failed p_provider must be a platform that is configured.
connect_integration(sid, 'khan_academy')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 3447fc locks integrations 1, profiles 2
  gwen: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 24ca78 locks integrations 1, profiles 2
  rhea: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 7933ea locks integrations 1, profiles 2
  sid: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 4fc1f0 locks integrations 1, profiles 1
connect_integration(sia, 'khan_academy')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 742c0c locks integrations 1, profiles 2
  sia: 1 row e23bbc audit_log -0+2 rate_limits -0+2 student_integration_links -0+1 1f7666 locks integrations 1, profiles 1
connect_integration(sol, 'khan_academy')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: 1 row b7fd81 rate_limits -0+2 82e0b4 locks integrations 1
  sol: 1 row b7fd81 rate_limits -0+2 f6f929 locks integrations 1$answers$,
  'Everybody gets the listed answers from connect_integration');

select * from finish();
rollback;
