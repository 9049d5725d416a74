-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('tut'), $answers$tut
  public.activity_days: 1 row f8416b
  public.assignments: 2 rows 453f91
  public.badges: 1 row 4d5022
  public.bookings: 8 rows f2fbfa
  public.certificates: 1 row cc086a
  public.consent_texts: 20 rows 6adc11
  public.courses: 1 row e916d4
  public.enrollments: 3 rows 520f81
  public.invitations: 1 row 83f506
  public.live_class_registrations: 3 rows 25f534
  public.live_classes: 3 rows 5f48bb
  public.messages: 4 rows b16f86
  public.my_assignment_students: 1 row 894c1d
  public.my_bookings: 8 rows cbbd92
  public.my_calendar_feed: {"created_at": "T", "shows_names": true}
  public.my_course_students: 3 rows ab163d
  public.my_goal_milestones: 10 rows 82cf5d
  public.my_goals: 5 rows 489e52
  public.my_group_act_students: 6 rows 5b4a6b
  public.my_group_acts: 2 rows e1cea4
  public.my_group_attendance: 7 rows 3bb914
  public.my_group_grades: 4 rows a5c902
  public.my_group_students: 3 rows 4825d7
  public.my_groups: 2 rows e6f329
  public.my_invitations: 1 row 5fa57e
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 10 rows 0d4ee8
  public.my_profile: 1 row 08dc05
  public.my_reports: 2 rows ce90ae
  public.my_threads: 2 rows 22b440
  public.notifications: 10 rows 3dd489
  public.point_entries: 1 row a7f28e
  public.profile_details: 1 row 2836e4
  public.profile_graph: 3 rows b822d9
  public.profile_roles: 1 row 92b1cd
  public.profiles: 11 rows a3ce07
  public.student_badges: 1 row 313d35
  public.submissions: 2 rows 7629c8
  public.thread_messages: 4 rows 4827da
  public.thread_receipts: 1 row 2ed397
  public.threads: 2 rows e8fdb6
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to tut');

select * from finish();
rollback;
