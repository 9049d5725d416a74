-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('sue'), $answers$sue
  public.badges: 1 row 4d5022
  public.consent_texts: 20 rows 6adc11
  public.enrollments: 1 row 804952
  public.my_consents: 3 rows c6032d
  public.my_course_students: 1 row af6059
  public.my_notification_preferences: 18 rows c32eee
  public.my_profile: 1 row 7d5920
  public.profile_details: 1 row 3b3ed8
  public.profile_graph: 1 row d9d1de
  public.profile_roles: 1 row 794d46
  public.profiles: 3 rows 7fa214
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to sue');

select * from finish();
rollback;
