-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('rhea'), $answers$rhea
  public.activity_days: 1 row f8416b
  public.assignments: 6 rows 86e9be
  public.badges: 1 row 4d5022
  public.campuses: 2 rows fc2170
  public.certificates: 1 row cc086a
  public.class_students: 5 rows 6a0ce2
  public.classes: 3 rows f1b757
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.courses: 3 rows 33ac0b
  public.enrollments: 3 rows f16526
  public.invitations: 1 row 820921
  public.live_class_registrations: 3 rows 459d4f
  public.live_classes: 4 rows c55bf5
  public.memberships: 5 rows 42284d
  public.my_access_log: 2 rows 3de925
  public.my_consents: 3 rows 0611d8
  public.my_course_students: 3 rows 2081bf
  public.my_disclosures: 1 row 23d57c
  public.my_events: 1 row 5d3b52
  public.my_exports: 1 row 7d03c3
  public.my_goal_milestones: 4 rows 2a6b45
  public.my_goals: 2 rows ade374
  public.my_group_students: 1 row 569e94
  public.my_groups: 1 row 855fe4
  public.my_integrations: 1 row 5097de
  public.my_invitations: 1 row 61f8f2
  public.my_memberships: 1 row d56258
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 8 rows aaeb30
  public.my_profile: 1 row fb081d
  public.my_students: 1 row c95ca3
  public.my_sync_runs: 1 row f53e29
  public.notifications: 8 rows 8c519d
  public.organizations: 2 rows d457a0
  public.point_entries: 1 row a7f28e
  public.profile_details: 2 rows 141346
  public.profile_graph: 1 row 6bb641
  public.profile_roles: 1 row e03bde
  public.profiles: 8 rows 98c9b5
  public.schools: 2 rows 4184c9
  public.student_badges: 1 row 313d35
  public.submissions: 6 rows 5761a3
  public.sync_runs: 1 row 3be57b
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to rhea');

select * from finish();
rollback;
