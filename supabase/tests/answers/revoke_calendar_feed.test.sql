-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('revoke_calendar_feed', tests.everybody()), $answers$revoke_calendar_feed()
  ada: {"revoke_calendar_feed": ""} rate_limits -0+1 1538bb
  age: {"revoke_calendar_feed": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"revoke_calendar_feed": ""} rate_limits -0+1 d3438f
  gus: {"revoke_calendar_feed": ""} audit_log -0+1 calendar_feeds -1+0 rate_limits -0+1 1bb22f
  gwen: {"revoke_calendar_feed": ""} rate_limits -0+1 64a548
  mae: {"revoke_calendar_feed": ""} rate_limits -0+1 6fdf60
  max: {"revoke_calendar_feed": ""} rate_limits -0+1 5d7b23
  rhea: {"revoke_calendar_feed": ""} rate_limits -0+1 011a78
  rob: {"revoke_calendar_feed": ""} rate_limits -0+1 27b186
  sia: {"revoke_calendar_feed": ""} rate_limits -0+1 fad0da
  sid: {"revoke_calendar_feed": ""} rate_limits -0+1 23c3af
  sol: {"revoke_calendar_feed": ""} rate_limits -0+1 24a362
  sue: {"revoke_calendar_feed": ""} rate_limits -0+1 3baa23
  tea: {"revoke_calendar_feed": ""} rate_limits -0+1 2e3ee5
  tom: {"revoke_calendar_feed": ""} rate_limits -0+1 883275
  tut: {"revoke_calendar_feed": ""} audit_log -0+1 calendar_feeds -1+0 rate_limits -0+1 7cf399
  two: {"revoke_calendar_feed": ""} rate_limits -0+1 aafcff$answers$,
  'Everybody gets the listed answers from revoke_calendar_feed');

select * from finish();
rollback;
