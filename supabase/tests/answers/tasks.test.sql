-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_acts('tasks'), $answers$select public.lapse_bookings(now() + interval '25 days')
  console: {"lapse_bookings": 2} audit_log -0+2 bookings -2+2 email_outbox -0+4 notifications -0+5 push_outbox -0+2 d75f20 locks bookings 2, profiles 1
select public.lapse_bookings()
  console: {"lapse_bookings": 0}
select public.expire_invitations(now() + interval '70 days')
  console: {"expire_invitations": 13} audit_log -0+13 invitations -13+13 0d05cd locks invitations 13
select public.expire_invitations()
  console: {"expire_invitations": 0}
select public.escalate_guardian_links(now() + interval '30 days')
  console: {"escalate_guardian_links": 2} audit_log -0+2 email_outbox -0+2 guardian_confirmations -2+2 notifications -0+2 43f233 locks confirmations 2, profile_graph 2, profiles 2
select public.escalate_guardian_links()
  console: {"escalate_guardian_links": 0}
select public.escalate_reports()
  console: {"escalate_reports": 0}
select public.escalate_reports(now() + interval '301 days')
  console: {"escalate_reports": 4} audit_log -0+4 email_outbox -0+4 notifications -0+4 report_cases -4+4 04dfa1 locks reports 4
select public.record_absences(now() + interval '50 days')
  console: {"record_absences": 0}
select private.expire_integrations(now() + interval '400 days')
  console: {"expire_integrations": 0} audit_log -0+2 integration_grants -1+0 integration_revocations -0+1 integration_states -1+0 909d3d locks integrations 1
select private.expire_integrations(now())
  console: {"expire_integrations": 0}
select private.purge_emails(now() + interval '50 days')
  console: {"purge_emails": 0}
select private.purge_emails(now())
  console: {"purge_emails": 0}
select private.expire_uploads(now() + interval '50 days')
  console: {"expire_uploads": 0}
select private.purge_digests(now() + interval '50 days')
  console: {"purge_digests": 8} weekly_digests -8+8 a51fd5
select * from public.claim_revocations(10, 60, now() + interval '1 year')
  console: 1 row 567023 integration_revocations -1+1 cf8737 locks revocations 1
select tests.emails_again()
  console: 57 rows a195cd locks emails 108$answers$,
  'What comes of tasks is as listed');

select * from finish();
rollback;
