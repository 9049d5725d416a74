-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('tom'), $answers$tom
  public.badges: 1 row 4d5022
  public.bookings: 1 row eb08f4
  public.campuses: 1 row b21d7a
  public.class_students: 1 row 267b2e
  public.classes: 1 row 0bc677
  public.consent_texts: 20 rows 6adc11
  public.invitations: 2 rows 7d6c3c
  public.memberships: 1 row d1612f
  public.my_bookings: 1 row 8409df
  public.my_goal_milestones: 4 rows 71e0d1
  public.my_goals: 2 rows 23dba7
  public.my_invitations: 2 rows ec2822
  public.my_memberships: 1 row c9494b
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 1 row b04111
  public.my_privacy_requests: 1 row 32e594
  public.my_profile: 1 row 2fe8a2
  public.notifications: 1 row ddeb4a
  public.organizations: 1 row 92c6a1
  public.profile_details: 1 row d94ba9
  public.profile_roles: 1 row a59dea
  public.profiles: 6 rows fa8cf9
  public.schools: 1 row 86e540
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to tom');

select * from finish();
rollback;
