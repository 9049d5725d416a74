-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('two'), $answers$two
  public.badges: 1 row 4d5022
  public.campuses: 1 row ce3f0e
  public.class_students: 4 rows def5be
  public.classes: 2 rows b39b04
  public.communication_events: 1 row e4d063
  public.consent_texts: 20 rows 6adc11
  public.memberships: 1 row 8d3b41
  public.my_events: 1 row 5d3b52
  public.my_memberships: 1 row 7a72a0
  public.my_notification_preferences: 18 rows c32eee
  public.my_notifications: 1 row 7a96c8
  public.my_profile: 1 row cd7f8b
  public.notifications: 1 row 5d37ee
  public.organizations: 1 row 33bdee
  public.profile_details: 1 row 1ec9d5
  public.profile_roles: 1 row 15ffe3
  public.profiles: 7 rows 5ea31a
  public.schools: 1 row 753755
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to two');

select * from finish();
rollback;
