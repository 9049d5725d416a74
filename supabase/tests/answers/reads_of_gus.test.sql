-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('gus'), $answers$gus
  public.activity_days: 2 rows 31a7c2
  public.assignments: 6 rows 86e9be
  public.badges: 1 row 4d5022
  public.bookings: 7 rows da5741
  public.campuses: 2 rows fc2170
  public.certificates: 1 row cc086a
  public.class_students: 4 rows 6f14b7
  public.classes: 3 rows f1b757
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.courses: 4 rows c006e6
  public.enrollments: 6 rows cbc415
  public.event_acknowledgements: 1 row 80ad05
  public.invitations: 9 rows 08437d
  public.live_class_registrations: 3 rows 459d4f
  public.live_classes: 4 rows c55bf5
  public.messages: 3 rows 7a3e1e
  public.my_access_log: 4 rows 2389ea
  public.my_agents: 1 row bdfd1a
  public.my_bookings: 7 rows c3f9e0
  public.my_calendar_feed: {"created_at": "T", "shows_names": true}
  public.my_concerns: 1 row cf0b88
  public.my_consent_entries: 2 rows d2629d
  public.my_consents: 9 rows c36710
  public.my_course_students: 6 rows 8ac36f
  public.my_disclosures: 2 rows 218f97
  public.my_events: 1 row 99fb05
  public.my_exports: 3 rows 951cb9
  public.my_goal_milestones: 6 rows a3c181
  public.my_goals: 3 rows 879f97
  public.my_integrations: 2 rows 65d2ef
  public.my_invitations: 9 rows 787c90
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 26 rows c7666f
  public.my_privacy_requests: 2 rows 498567
  public.my_profile: 1 row 68be3e
  public.my_push_subscriptions: 1 row 431924
  public.my_reports: 1 row 9723fa
  public.my_students: 3 rows a06b81
  public.my_sync_runs: 2 rows d46614
  public.my_threads: 2 rows be21d6
  public.notifications: 26 rows c5a286
  public.organizations: 2 rows d457a0
  public.point_entries: 2 rows fa3ad8
  public.profile_details: 4 rows 420afe
  public.profile_graph: 8 rows feea16
  public.profile_roles: 1 row 4b82a1
  public.profiles: 13 rows 6f57d2
  public.schools: 2 rows 4184c9
  public.student_badges: 1 row 313d35
  public.submissions: 7 rows 9a7a3f
  public.sync_runs: 2 rows f49d08
  public.thread_marks: 1 row 4290f7
  public.thread_messages: 3 rows 14b4d9
  public.thread_receipts: 1 row 2ed397
  public.threads: 2 rows ae4b41
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to gus');

select * from finish();
rollback;
