-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('give_consent', tests.everybody()), $answers$give_consent(student_id: sid, purpose: 'media', text_version: 1, locale: 'en')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: consent.not_yours Somebody else decides this for the student now.
  sid: {"give_consent": ""} audit_log -0+2 consent_requests -1+0 consents -0+1 rate_limits -0+1 83f40c locks profiles 1
give_consent(student_id: sid, purpose: 'integration:khan_academy', text_version: 1, locale: 'en')
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus gwen rhea: consent.not_yours Somebody else decides this for the student now.
  sid: {"give_consent": ""} audit_log -0+1 consents -0+1 rate_limits -0+1 a80aab locks profiles 1
give_consent(student_id: sia, purpose: 'media', text_version: 1, locale: 'en')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: consent.not_yours Somebody else decides this for the student now.
  sia: {"give_consent": ""} audit_log -0+1 consents -0+1 rate_limits -0+1 22875f locks profiles 1
give_consent(student_id: sia, purpose: 'integration:khan_academy', text_version: 1, locale: 'en')
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: consent.not_yours Somebody else decides this for the student now.
  sia: {"give_consent": ""} rate_limits -0+1 fad0da locks profiles 1
give_consent(student_id: Bystander kid, purpose: 'media', text_version: 1, locale: 'en')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"give_consent": ""} audit_log -0+2 consent_givers -1+1 consents -0+1 rate_limits -0+1 df5ecf locks profiles 2
  gwen: {"give_consent": ""} audit_log -0+2 consent_givers -1+1 consents -0+1 rate_limits -0+1 66a8d6 locks profiles 2
give_consent(student_id: Bystander kid, purpose: 'integration:khan_academy', text_version: 1, locale: 'en')
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"give_consent": ""} rate_limits -0+1 9cb8c9 locks profiles 1
  gwen: {"give_consent": ""} audit_log -0+2 consent_givers -0+1 consents -0+1 rate_limits -0+1 7cc765 locks profiles 2
give_consent(student_id: sol, purpose: 'media', text_version: 1, locale: 'en')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: consent.not_yours Somebody else decides this for the student now.
  sol: {"give_consent": ""} audit_log -0+1 consents -0+1 rate_limits -0+1 7f03bf locks profiles 1
give_consent(student_id: sol, purpose: 'integration:khan_academy', text_version: 1, locale: 'en')
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: consent.not_yours Somebody else decides this for the student now.
  sol: {"give_consent": ""} audit_log -0+1 consents -0+1 rate_limits -0+1 f0c632 locks integrations 1, profiles 1$answers$,
  'Everybody gets the listed answers from give_consent');

select * from finish();
rollback;
