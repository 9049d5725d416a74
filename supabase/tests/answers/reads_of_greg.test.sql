-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('greg'), $answers$greg
  public.badges: 1 row 4d5022
  public.consent_texts: 20 rows 6adc11
  public.my_notification_preferences: 18 rows c32eee
  public.my_profile: 1 row ea9155
  public.profile_details: 1 row 5a778f
  public.profile_graph: 1 row 830d66
  public.profile_roles: 1 row 31d86d
  public.profiles: 3 rows bbe840
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to greg');

select * from finish();
rollback;
