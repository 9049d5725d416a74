-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('ada'), $answers$ada
  public.badges: 1 row 4d5022
  public.campuses: 5 rows e1d730
  public.classes: 6 rows d3c781
  public.consent_texts: 20 rows 6adc11
  public.invitations: 1 row 0f05a8
  public.my_invitations: 1 row b77de5
  public.my_notification_preferences: 18 rows c32eee
  public.my_profile: 1 row 835fbc
  public.organizations: 3 rows 4d8f80
  public.profile_details: 1 row cd5f3e
  public.profile_roles: 1 row 5295dc
  public.profiles: 2 rows 36bced
  public.schools: 3 rows 03cbd1
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to ada');

select * from finish();
rollback;
