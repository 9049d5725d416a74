-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.read_by('mae'), $answers$mae
  public.badges: 1 row 4d5022
  public.campuses: 5 rows e1d730
  public.class_students: 9 rows 1252e3
  public.classes: 6 rows d3c781
  public.communication_events: 2 rows 9c9dae
  public.consent_texts: 20 rows 6adc11
  public.invitations: 2 rows 7b1a45
  public.memberships: 8 rows 45944a
  public.my_consent_entries: 2 rows 4a0747
  public.my_events: 2 rows d47aa9
  public.my_invitations: 2 rows 7c625f
  public.my_memberships: 3 rows 24c6be
  public.my_notification_preferences: 18 rows c32eee
  public.my_profile: 1 row eb2aa2
  public.organizations: 2 rows d457a0
  public.profile_details: 1 row 2c18a0
  public.profile_roles: 1 row 7f1c30
  public.profiles: 10 rows 6c0cd0
  public.schools: 3 rows 03cbd1
  public.tutors: 1 row 1c9edb$answers$,
  'Every relation shows the listed rows to mae');

select * from finish();
rollback;
