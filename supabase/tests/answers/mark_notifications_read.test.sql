-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('mark_notifications_read', tests.everybody()), $answers$mark_notifications_read()
  ada: {"mark_notifications_read": 0} rate_limits -0+1 1538bb
  age: {"mark_notifications_read": 1} notifications -1+1 rate_limits -0+1 904474
  anon console grace: auth.required Sign in first.
  greg: {"mark_notifications_read": 0} rate_limits -0+1 d3438f
  gus: {"mark_notifications_read": 24} notifications -24+24 rate_limits -0+1 eb4040
  gwen: {"mark_notifications_read": 12} notifications -12+12 rate_limits -0+1 24752b
  mae: {"mark_notifications_read": 0} rate_limits -0+1 6fdf60
  max: {"mark_notifications_read": 10} notifications -10+10 rate_limits -0+1 57737a
  rhea: {"mark_notifications_read": 8} notifications -8+8 rate_limits -0+1 c8b060
  rob: {"mark_notifications_read": 2} notifications -2+2 rate_limits -0+1 29c67b
  sia: {"mark_notifications_read": 4} notifications -4+4 rate_limits -0+1 a894a0
  sid: {"mark_notifications_read": 12} notifications -12+12 rate_limits -0+1 3fb6b0
  sol: {"mark_notifications_read": 9} notifications -9+9 rate_limits -0+1 41ad3b
  sue: {"mark_notifications_read": 0} rate_limits -0+1 3baa23
  tea: {"mark_notifications_read": 3} notifications -3+3 rate_limits -0+1 663658
  tom: {"mark_notifications_read": 1} notifications -1+1 rate_limits -0+1 18adfe
  tut: {"mark_notifications_read": 10} notifications -10+10 rate_limits -0+1 ea444e
  two: {"mark_notifications_read": 1} notifications -1+1 rate_limits -0+1 42b62e
mark_notifications_read(ids: null)
  ada: {"mark_notifications_read": 0} rate_limits -0+1 1538bb
  age: {"mark_notifications_read": 1} notifications -1+1 rate_limits -0+1 904474
  anon console grace: auth.required Sign in first.
  greg: {"mark_notifications_read": 0} rate_limits -0+1 d3438f
  gus: {"mark_notifications_read": 24} notifications -24+24 rate_limits -0+1 eb4040
  gwen: {"mark_notifications_read": 12} notifications -12+12 rate_limits -0+1 24752b
  mae: {"mark_notifications_read": 0} rate_limits -0+1 6fdf60
  max: {"mark_notifications_read": 10} notifications -10+10 rate_limits -0+1 57737a
  rhea: {"mark_notifications_read": 8} notifications -8+8 rate_limits -0+1 c8b060
  rob: {"mark_notifications_read": 2} notifications -2+2 rate_limits -0+1 29c67b
  sia: {"mark_notifications_read": 4} notifications -4+4 rate_limits -0+1 a894a0
  sid: {"mark_notifications_read": 12} notifications -12+12 rate_limits -0+1 3fb6b0
  sol: {"mark_notifications_read": 9} notifications -9+9 rate_limits -0+1 41ad3b
  sue: {"mark_notifications_read": 0} rate_limits -0+1 3baa23
  tea: {"mark_notifications_read": 3} notifications -3+3 rate_limits -0+1 663658
  tom: {"mark_notifications_read": 1} notifications -1+1 rate_limits -0+1 18adfe
  tut: {"mark_notifications_read": 10} notifications -10+10 rate_limits -0+1 ea444e
  two: {"mark_notifications_read": 1} notifications -1+1 rate_limits -0+1 42b62e$answers$,
  'Everybody gets the listed answers from mark_notifications_read');

select * from finish();
rollback;
