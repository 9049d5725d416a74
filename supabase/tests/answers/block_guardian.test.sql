-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('block_guardian', tests.everybody()), $answers$block_guardian(link_id: age>gus agent)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
block_guardian(link_id: grace>sol)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: {"block_guardian": ""} audit_log -0+8 contact_restrictions -0+1 email_outbox -0+1 kept_protections -0+5 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 289e44 locks advisory 2, contact_restrictions 1, integrations 2, profile_graph 1, profiles 2
block_guardian(link_id: greg>sia)
  ada age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sia: {"block_guardian": ""} profile_graph -1+1 rate_limits -0+1 05f556 locks advisory 1, profile_graph 1
block_guardian(link_id: greg>sol)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: {"block_guardian": ""} audit_log -0+8 contact_restrictions -0+1 email_outbox -0+1 kept_protections -0+5 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 5f5342 locks advisory 2, contact_restrictions 1, integrations 2, profile_graph 1, profiles 2
block_guardian(link_id: gus>sia)
  ada age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sia: {"block_guardian": ""} audit_log -0+13 bookings -1+1 contact_restrictions -0+1 email_outbox -0+1 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 kept_protections -0+6 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 a4acce locks advisory 2, bookings 1, contact_restrictions 1, integrations 1, profile_graph 1, profiles 3
block_guardian(link_id: gus>sid)
  ada age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sid: {"block_guardian": ""} audit_log -0+15 bookings -2+2 contact_restrictions -0+1 email_outbox -0+1 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+6 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+4 restriction_students -0+1 restriction_subjects -0+2 student_integration_links -1+1 c5fcf9 locks advisory 2, bookings 2, contact_restrictions 1, exports 1, integrations 1, profile_graph 1, profiles 3
block_guardian(link_id: gwen>sia)
  ada age greg gus gwen mae max rhea rob sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sia: {"block_guardian": ""} audit_log -0+9 contact_restrictions -0+1 guardian_confirmations -1+0 guardianships -0+1 kept_protections -0+5 profile_graph -1+1 rate_limits -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 df9081 locks advisory 2, contact_restrictions 1, profile_graph 1, profiles 2
block_guardian(link_id: gwen>sid)
  ada age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sid: {"block_guardian": ""} audit_log -0+9 contact_restrictions -0+1 email_outbox -0+1 exports -1+1 kept_protections -0+5 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+3 restriction_students -0+1 restriction_subjects -0+1 b6c9b2 locks advisory 2, contact_restrictions 1, integrations 1, profile_graph 1, profiles 2
block_guardian(link_id: max>sol)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: {"block_guardian": ""} audit_log -0+11 bookings -1+1 contact_restrictions -0+1 email_outbox -0+1 export_pages -2+0 exports -1+1 integration_revocations -0+1 integration_tokens -1+0 kept_protections -0+4 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 student_integration_links -2+2 sync_items -22+0 sync_runs -2+2 fd64fc locks advisory 2, bookings 1, contact_restrictions 1, integrations 2, profile_graph 1, profiles 2
block_guardian(link_id: rhea>sid)
  ada age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sid: {"block_guardian": ""} audit_log -0+8 contact_restrictions -0+1 email_outbox -0+1 exports -1+1 kept_protections -0+4 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 5b3177 locks advisory 2, contact_restrictions 1, integrations 1, profile_graph 1, profiles 2
block_guardian(link_id: rob>gwen agent)
  ada age greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
block_guardian(link_id: rob>sol)
  ada age greg gus gwen mae max rhea rob sia sid sue tea tom tut two: link.not_found No such link.
  anon console grace: auth.required Sign in first.
  sol: {"block_guardian": ""} audit_log -0+7 contact_restrictions -0+1 email_outbox -0+1 kept_protections -0+4 notifications -0+1 profile_graph -1+1 rate_limits -0+1 report_cases -0+1 restriction_addresses -0+2 restriction_students -0+1 restriction_subjects -0+1 1eb454 locks advisory 2, contact_restrictions 1, integrations 2, profile_graph 1, profiles 2$answers$,
  'Everybody gets the listed answers from block_guardian');

select * from finish();
rollback;
