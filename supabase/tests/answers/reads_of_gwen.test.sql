-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('gwen'), $answers$gwen
  public.activity_days: 2 rows 31a7c2
  public.assignments: 6 rows 86e9be
  public.badges: 1 row 4d5022
  public.bookings: 2 rows cfdf60
  public.campuses: 2 rows fc2170
  public.certificates: 1 row cc086a
  public.class_students: 3 rows f0afe5
  public.classes: 3 rows f1b757
  public.consent_texts: 20 rows 6adc11
  public.courses: 3 rows 33ac0b
  public.enrollments: 4 rows 33c0ca
  public.invitations: 2 rows fdcdfd
  public.live_class_registrations: 3 rows 459d4f
  public.live_classes: 4 rows c55bf5
  public.messages: 1 row 8d6f55
  public.my_access_log: 2 rows 3de925
  public.my_agents: 1 row a5095f
  public.my_blocked_contacts: 1 row 55aaba
  public.my_bookings: 2 rows 119696
  public.my_consent_entries: 3 rows 7e9935
  public.my_consents: 7 rows a37310
  public.my_course_students: 4 rows 0f39c8
  public.my_disclosures: 1 row 23d57c
  public.my_exports: 1 row a09269
  public.my_goal_milestones: 6 rows f80737
  public.my_goals: 3 rows d95733
  public.my_integrations: 1 row 5097de
  public.my_invitations: 2 rows 5c66d9
  public.my_notification_preferences: 18 rows 216cd2
  public.my_notifications: 13 rows 1e5e89
  public.my_privacy_requests: 2 rows 10cb55
  public.my_profile: 1 row 6d9e53
  public.my_push_subscriptions: 1 row 148349
  public.my_students: 2 rows 4f2983
  public.my_sync_runs: 1 row f53e29
  public.my_threads: 1 row 4488c6
  public.notification_preferences: 1 row d6d301
  public.notifications: 13 rows c54c69
  public.organizations: 2 rows d457a0
  public.point_entries: 2 rows fa3ad8
  public.profile_details: 3 rows 6eadf2
  public.profile_graph: 6 rows 6d7249
  public.profile_roles: 1 row c4a979
  public.profiles: 12 rows 64e086
  public.schools: 2 rows 4184c9
  public.student_badges: 1 row 313d35
  public.submissions: 7 rows 9a7a3f
  public.sync_runs: 1 row 3be57b
  public.thread_messages: 1 row 4a854a
  public.threads: 1 row 053d76
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to gwen');

select * from finish();
rollback;
