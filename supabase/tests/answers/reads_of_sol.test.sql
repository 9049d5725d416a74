-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('sol'), $answers$sol
  public.assignments: 5 rows 8dffe8
  public.badges: 1 row 4d5022
  public.bookings: 1 row 5db5e2
  public.campuses: 1 row ce3f0e
  public.class_students: 1 row e51741
  public.classes: 1 row 57656a
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.courses: 2 rows 4b28c9
  public.enrollments: 3 rows 53cc92
  public.invitations: 2 rows fc6cc1
  public.live_class_registrations: 1 row 37964f
  public.live_classes: 3 rows 5f48bb
  public.my_bookings: 1 row 2d5548
  public.my_consents: 3 rows cbcde9
  public.my_course_students: 3 rows 7dc593
  public.my_disclosures: 1 row c13f94
  public.my_events: 1 row 5d3b52
  public.my_exports: 1 row 030bf4
  public.my_goal_milestones: 2 rows af0501
  public.my_goals: 1 row efb438
  public.my_guardians: 4 rows 657269
  public.my_integrations: 2 rows 6eb69e
  public.my_invitations: 2 rows dbc11f
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 9 rows 1086cb
  public.my_privacy_requests: 1 row cd2011
  public.my_profile: 1 row 0aadb2
  public.my_sync_runs: 3 rows 85352a
  public.notifications: 9 rows 604bde
  public.organizations: 1 row 33bdee
  public.profile_details: 1 row 167675
  public.profile_graph: 4 rows 70748e
  public.profile_roles: 1 row 2772d5
  public.profiles: 10 rows cad6fd
  public.schools: 1 row 753755
  public.submissions: 3 rows 850b62
  public.sync_runs: 3 rows f3496a
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to sol');

select * from finish();
rollback;
