-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('max'), $answers$max
  public.activity_days: 1 row 4b6032
  public.assignments: 6 rows 585a11
  public.badges: 1 row 4d5022
  public.bookings: 2 rows 27c630
  public.campuses: 1 row ce3f0e
  public.class_students: 2 rows 521119
  public.classes: 2 rows b39b04
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.courses: 3 rows bbb548
  public.enrollments: 6 rows a1531e
  public.invitations: 1 row 5a8e9f
  public.live_class_registrations: 2 rows 226515
  public.live_classes: 4 rows c55bf5
  public.memberships: 1 row 93b1a8
  public.messages: 2 rows dcdee9
  public.my_access_log: 1 row 8b9a8d
  public.my_bookings: 2 rows c16fec
  public.my_consent_entries: 2 rows c41190
  public.my_consents: 3 rows acb1be
  public.my_course_students: 6 rows 5209f9
  public.my_disclosures: 1 row c13f94
  public.my_events: 1 row 5d3b52
  public.my_exports: 2 rows 1c8428
  public.my_goal_milestones: 8 rows 4360cd
  public.my_goals: 4 rows c824dd
  public.my_groups: 1 row 038d01
  public.my_integrations: 2 rows a87f71
  public.my_invitations: 1 row fd0e7d
  public.my_memberships: 1 row caf4a9
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 10 rows edd2b1
  public.my_privacy_requests: 2 rows c6d5d9
  public.my_profile: 1 row 786b71
  public.my_students: 1 row f5cafe
  public.my_sync_runs: 3 rows 85352a
  public.my_threads: 1 row f2250c
  public.notifications: 10 rows 2f82dd
  public.organizations: 1 row 33bdee
  public.point_entries: 1 row 45d479
  public.profile_details: 2 rows 9e32d6
  public.profile_graph: 1 row fbbaad
  public.profile_roles: 2 rows 4d4574
  public.profiles: 12 rows 367bff
  public.schools: 1 row 753755
  public.submissions: 5 rows d1985b
  public.sync_runs: 3 rows f3496a
  public.thread_messages: 2 rows 0efb95
  public.threads: 1 row 728aaf
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to max');

select * from finish();
rollback;
