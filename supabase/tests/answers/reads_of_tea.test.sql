-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('tea'), $answers$tea
  public.badges: 1 row 4d5022
  public.campuses: 2 rows fc2170
  public.class_students: 3 rows 6e042e
  public.classes: 3 rows f1b757
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.courses: 1 row dc7161
  public.enrollments: 1 row a009bd
  public.memberships: 4 rows 37beda
  public.messages: 2 rows a715f3
  public.my_course_students: 1 row f5ef3a
  public.my_events: 1 row 5d3b52
  public.my_goal_milestones: 4 rows 71e0d1
  public.my_goals: 2 rows 23dba7
  public.my_group_act_students: 3 rows fc53ea
  public.my_group_acts: 1 row 8eb16c
  public.my_group_shares: 2 rows 1ac2dc
  public.my_group_students: 2 rows a3933f
  public.my_groups: 1 row 61620e
  public.my_memberships: 2 rows de7c29
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 3 rows 353806
  public.my_profile: 1 row b88711
  public.my_threads: 2 rows 243ced
  public.notifications: 3 rows 19f1a5
  public.organizations: 2 rows d457a0
  public.profile_details: 1 row 4c6285
  public.profile_graph: 1 row 172d6a
  public.profile_roles: 1 row 4dd2bc
  public.profiles: 7 rows 5e238d
  public.schools: 2 rows 4184c9
  public.thread_marks: 1 row ddaff1
  public.thread_messages: 2 rows fb1f6e
  public.threads: 2 rows 4a73b1
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to tea');

select * from finish();
rollback;
