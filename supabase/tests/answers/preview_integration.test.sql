-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('preview_integration', tests.everybody()), $answers$preview_integration(integration_id: student_integration_links 1)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: integration.state_invalid No pending authorization. Connect again.
  anon console grace: auth.required Sign in first.
preview_integration(integration_id: student_integration_links 2)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: integration.state_invalid No pending authorization. Connect again.
  anon console grace: auth.required Sign in first.
preview_integration(integration_id: student_integration_links 3)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: integration.state_invalid No pending authorization. Connect again.
  anon console grace: auth.required Sign in first.
preview_integration(integration_id: student_integration_links 4)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: integration.state_invalid No pending authorization. Connect again.
  anon console grace: auth.required Sign in first.
preview_integration(integration_id: student_integration_links 1, proof: 'nothing')
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: integration.state_invalid No pending authorization. Connect again.
  anon console grace: auth.required Sign in first.$answers$,
  'Everybody gets the listed answers from preview_integration');

select * from finish();
rollback;
