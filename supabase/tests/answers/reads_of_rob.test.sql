-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('rob'), $answers$rob
  public.badges: 1 row 4d5022
  public.consent_texts: 20 rows 6adc11
  public.memberships: 1 row 395ac8
  public.my_client_students: 1 row 800d02
  public.my_clients: 1 row a199fd
  public.my_memberships: 1 row 576457
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 2 rows 87aed7
  public.my_profile: 1 row f75858
  public.my_students: 1 row 37a12d
  public.notifications: 2 rows 2ee3ef
  public.organizations: 1 row b01b38
  public.profile_details: 1 row e3936a
  public.profile_graph: 3 rows 896670
  public.profile_roles: 2 rows bc552b
  public.profiles: 5 rows 092dcf
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to rob');

select * from finish();
rollback;
