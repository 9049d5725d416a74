-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('complete_integration', tests.everybody()), $answers$complete_integration(integration_id: student_integration_links 1)
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: integration.state_invalid No pending authorization. Connect again.
complete_integration(integration_id: student_integration_links 2)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus sia: integration.state_invalid No pending authorization. Connect again.
complete_integration(integration_id: student_integration_links 3)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: integration.state_invalid No pending authorization. Connect again.
complete_integration(integration_id: student_integration_links 4)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  max sol: integration.state_invalid No pending authorization. Connect again.
complete_integration(integration_id: student_integration_links 1, proof: 'nothing')
  ada age greg mae max rob sia sol sue tea tom tut two: integration.not_found No such integration.
  anon console grace: auth.required Sign in first.
  gus gwen rhea sid: integration.state_invalid No pending authorization. Connect again.$answers$,
  'Everybody gets the listed answers from complete_integration');

select * from finish();
rollback;
