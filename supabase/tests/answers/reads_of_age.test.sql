-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('age'), $answers$age
  public.badges: 1 row 4d5022
  public.consent_texts: 20 rows 6adc11
  public.invitations: 3 rows d3259b
  public.my_client_students: 3 rows 30b007
  public.my_clients: 1 row 5a8b01
  public.my_invitations: 3 rows 3a6601
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 1 row 9e5059
  public.my_profile: 1 row 1a1c2d
  public.notifications: 1 row 03da86
  public.profile_details: 1 row 7e0143
  public.profile_graph: 3 rows 0c31cd
  public.profile_roles: 1 row 6ce571
  public.profiles: 7 rows 34cea6
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to age');

select * from finish();
rollback;
