-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('sia'), $answers$sia
  public.assignments: 2 rows 453f91
  public.badges: 1 row 4d5022
  public.bookings: 2 rows 7452ff
  public.campuses: 1 row ce3f0e
  public.class_students: 1 row cdc450
  public.classes: 1 row 7c4c59
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.courses: 2 rows 43e78e
  public.enrollments: 2 rows 1c90f9
  public.invitations: 2 rows cb50b6
  public.live_classes: 3 rows 5f48bb
  public.my_blocks: 1 row 5bccab
  public.my_bookings: 2 rows 800c8d
  public.my_consent_entries: 1 row 89ec65
  public.my_consents: 3 rows 98123f
  public.my_course_students: 2 rows 702b7a
  public.my_erasure_notices: 1 row f51e6a
  public.my_events: 1 row 5d3b52
  public.my_exports: 1 row 3cebec
  public.my_guardians: 3 rows 53e360
  public.my_invitations: 2 rows 15ebb1
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 4 rows be4137
  public.my_profile: 1 row a7cfb3
  public.my_sync_runs: 1 row 21d9cb
  public.notifications: 4 rows f4d360
  public.organizations: 1 row 33bdee
  public.profile_details: 1 row c515be
  public.profile_graph: 5 rows ed33d5
  public.profile_roles: 1 row 0f1d8e
  public.profiles: 9 rows 049043
  public.schools: 1 row 753755
  public.sync_runs: 1 row 21d9cb
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to sia');

select * from finish();
rollback;
