-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('withdraw_consent', tests.everybody()), $answers$withdraw_consent(student_id: sid, purpose: 'media')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: consent.not_yours Somebody else decides this for the student now.
  sid: {"withdraw_consent": ""} rate_limits -0+1 23c3af locks profiles 1
withdraw_consent(student_id: sid, purpose: 'integration:khan_academy')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: consent.not_yours Somebody else decides this for the student now.
  sid: {"withdraw_consent": ""} audit_log -0+1 consents -0+1 kept_protections -0+1 rate_limits -0+1 eb933e locks profiles 1
withdraw_consent(student_id: sia, purpose: 'media')
  ada age greg mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: consent.not_yours Somebody else decides this for the student now.
  gwen: {"withdraw_consent": ""} audit_log -0+2 consent_givers -1+0 consents -0+1 kept_protections -0+1 rate_limits -0+1 702828 locks profiles 2
  sia: {"withdraw_consent": ""} audit_log -0+1 consents -0+1 kept_protections -0+1 rate_limits -0+1 ce0cd9 locks profiles 1
withdraw_consent(student_id: sia, purpose: 'integration:khan_academy')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: consent.not_yours Somebody else decides this for the student now.
  sia: {"withdraw_consent": ""} audit_log -0+1 consents -0+1 kept_protections -0+1 rate_limits -0+1 c74685 locks profiles 1
withdraw_consent(student_id: Bystander kid, purpose: 'media')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"withdraw_consent": ""} audit_log -0+2 consent_givers -1+0 consents -0+1 kept_protections -0+1 rate_limits -0+1 7fed7c locks profiles 2
  gwen: {"withdraw_consent": ""} audit_log -0+2 consent_givers -1+0 consents -0+1 kept_protections -0+1 rate_limits -0+1 4f50e8 locks profiles 2
withdraw_consent(student_id: Bystander kid, purpose: 'integration:khan_academy')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"withdraw_consent": ""} audit_log -0+2 consent_givers -1+0 consents -0+1 kept_protections -0+1 rate_limits -0+1 9eb43a locks profiles 2
  gwen: {"withdraw_consent": ""} rate_limits -0+1 64a548 locks profiles 1
withdraw_consent(student_id: sol, purpose: 'media')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: {"withdraw_consent": ""} audit_log -0+2 consent_givers -1+0 consents -0+1 kept_protections -0+1 rate_limits -0+1 df19b6 locks profiles 2
  sol: {"withdraw_consent": ""} audit_log -0+1 consents -0+1 kept_protections -0+1 rate_limits -0+1 db08f5 locks profiles 1
withdraw_consent(student_id: sol, purpose: 'integration:khan_academy')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: {"withdraw_consent": ""} audit_log -0+3 consent_givers -1+0 consents -0+1 kept_protections -0+1 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 b92e35 locks integrations 1, profiles 2
  sol: {"withdraw_consent": ""} audit_log -0+2 consents -0+1 kept_protections -0+1 rate_limits -0+1 student_integration_links -1+1 sync_items -11+0 sync_runs -1+1 a62e3d locks integrations 1, profiles 1$answers$,
  'Everybody gets the listed answers from withdraw_consent');

select * from finish();
rollback;
