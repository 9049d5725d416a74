-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('anon'), $answers$anon
  public.activity_days: 42501 permission denied for table activity_days 
  public.assignments: 42501 permission denied for table assignments 
  public.badges: 42501 permission denied for table badges 
  public.bookings: 42501 permission denied for table bookings 
  public.campuses: 42501 permission denied for table campuses 
  public.certificates: 42501 permission denied for table certificates 
  public.class_students: 42501 permission denied for table class_students 
  public.classes: 42501 permission denied for table classes 
  public.communication_events: 42501 permission denied for table communication_events 
  public.consent_texts: 42501 permission denied for table consent_texts 
  public.courses: 42501 permission denied for table courses 
  public.enrollments: 42501 permission denied for table enrollments 
  public.event_acknowledgements: 42501 permission denied for table event_acknowledgements 
  public.invitations: 42501 permission denied for table invitations 
  public.live_class_registrations: 42501 permission denied for table live_class_registrations 
  public.live_classes: 42501 permission denied for table live_classes 
  public.memberships: 42501 permission denied for table memberships 
  public.messages: 42501 permission denied for table messages 
  public.my_access_log: 42501 permission denied for view my_access_log 
  public.my_agents: 42501 permission denied for view my_agents 
  public.my_assignment_students: 42501 permission denied for view my_assignment_students 
  public.my_blocked_contacts: 42501 permission denied for view my_blocked_contacts 
  public.my_blocks: 42501 permission denied for view my_blocks 
  public.my_bookings: 42501 permission denied for view my_bookings 
  public.my_calendar_feed: 42501 permission denied for view my_calendar_feed 
  public.my_client_students: 42501 permission denied for view my_client_students 
  public.my_clients: 42501 permission denied for view my_clients 
  public.my_concerns: 42501 permission denied for view my_concerns 
  public.my_consent_entries: 42501 permission denied for view my_consent_entries 
  public.my_consents: 42501 permission denied for view my_consents 
  public.my_course_students: 42501 permission denied for view my_course_students 
  public.my_disclosures: 42501 permission denied for view my_disclosures 
  public.my_erasure_notices: 42501 permission denied for view my_erasure_notices 
  public.my_events: 42501 permission denied for view my_events 
  public.my_exports: 42501 permission denied for view my_exports 
  public.my_goal_milestones: 42501 permission denied for view my_goal_milestones 
  public.my_goals: 42501 permission denied for view my_goals 
  public.my_group_act_students: 42501 permission denied for view my_group_act_students 
  public.my_group_acts: 42501 permission denied for view my_group_acts 
  public.my_group_attendance: 42501 permission denied for view my_group_attendance 
  public.my_group_grades: 42501 permission denied for view my_group_grades 
  public.my_group_shares: 42501 permission denied for view my_group_shares 
  public.my_group_students: 42501 permission denied for view my_group_students 
  public.my_groups: 42501 permission denied for view my_groups 
  public.my_guardians: 42501 permission denied for view my_guardians 
  public.my_integrations: 42501 permission denied for view my_integrations 
  public.my_invitations: 42501 permission denied for view my_invitations 
  public.my_memberships: 42501 permission denied for view my_memberships 
  public.my_notification_preferences: 42501 permission denied for view my_notification_preferences 
  public.my_notifications: 42501 permission denied for view my_notifications 
  public.my_pause: 42501 permission denied for view my_pause 
  public.my_privacy_requests: 42501 permission denied for view my_privacy_requests 
  public.my_profile: 42501 permission denied for view my_profile 
  public.my_push_subscriptions: 42501 permission denied for view my_push_subscriptions 
  public.my_reports: 42501 permission denied for view my_reports 
  public.my_students: 42501 permission denied for view my_students 
  public.my_sync_runs: 42501 permission denied for view my_sync_runs 
  public.my_threads: 42501 permission denied for view my_threads 
  public.notification_preferences: 42501 permission denied for table notification_preferences 
  public.notifications: 42501 permission denied for table notifications 
  public.organizations: 42501 permission denied for table organizations 
  public.point_entries: 42501 permission denied for table point_entries 
  public.profile_details: 42501 permission denied for table profile_details 
  public.profile_graph: 42501 permission denied for table profile_graph 
  public.profile_roles: 42501 permission denied for table profile_roles 
  public.profiles: 42501 permission denied for table profiles 
  public.schools: 42501 permission denied for table schools 
  public.student_badges: 42501 permission denied for table student_badges 
  public.submissions: 42501 permission denied for table submissions 
  public.sync_runs: 42501 permission denied for table sync_runs 
  public.thread_marks: 42501 permission denied for table thread_marks 
  public.thread_messages: 42501 permission denied for view thread_messages 
  public.thread_receipts: 42501 permission denied for table thread_receipts 
  public.threads: 42501 permission denied for table threads 
  public.tutors: 42501 permission denied for view tutors $answers$,
  'Every relation shows the listed rows to anon');

select * from finish();
rollback;
