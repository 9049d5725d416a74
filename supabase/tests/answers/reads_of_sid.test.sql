-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('sid'), $answers$sid
  public.activity_days: 1 row f8416b
  public.assignments: 6 rows 86e9be
  public.badges: 1 row 4d5022
  public.bookings: 4 rows 75aed7
  public.campuses: 2 rows fc2170
  public.certificates: 1 row cc086a
  public.class_students: 2 rows f991a9
  public.classes: 2 rows e9aba2
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.courses: 3 rows 33ac0b
  public.enrollments: 3 rows f16526
  public.invitations: 1 row a306c8
  public.live_class_registrations: 3 rows 459d4f
  public.live_classes: 4 rows c55bf5
  public.my_access_log: 2 rows 3de925
  public.my_bookings: 4 rows ca8f6b
  public.my_concerns: 1 row 17678f
  public.my_consent_entries: 3 rows 90418c
  public.my_consents: 3 rows 147e0b
  public.my_course_students: 3 rows 2081bf
  public.my_disclosures: 1 row 23d57c
  public.my_events: 1 row 5d3b52
  public.my_exports: 3 rows ac4c94
  public.my_goal_milestones: 6 rows a3c181
  public.my_goals: 3 rows da91bb
  public.my_guardians: 3 rows cfe3b8
  public.my_integrations: 1 row 5097de
  public.my_invitations: 1 row 7894bd
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 12 rows 391a19
  public.my_profile: 1 row 2ab5ae
  public.my_sync_runs: 1 row f53e29
  public.notifications: 12 rows 931117
  public.organizations: 2 rows d457a0
  public.point_entries: 1 row a7f28e
  public.profile_details: 1 row 92712f
  public.profile_graph: 7 rows fc059d
  public.profile_roles: 1 row dde058
  public.profiles: 10 rows c679c3
  public.schools: 2 rows 4184c9
  public.student_badges: 1 row 313d35
  public.submissions: 6 rows 5761a3
  public.sync_runs: 1 row 3be57b
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to sid');

select * from finish();
rollback;
