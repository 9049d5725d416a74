-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('create_calendar_feed', tests.everybody()), $answers$create_calendar_feed()
  ada: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 2b6e4a locks profiles 1
  age: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 51d5c2 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 c7734f locks profiles 1
  gus: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -1+1 rate_limits -0+1 60fd72
  gwen: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 87ad4c locks profiles 1
  mae: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 5cc4d6 locks profiles 1
  max: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 94ea22 locks profiles 1
  rhea: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 439ba2 locks profiles 1
  rob: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 73f1be locks profiles 1
  sia: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 fcb34d locks profiles 1
  sid: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 48cf47 locks profiles 1
  sol: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 37ceea locks profiles 1
  sue: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 1b82b9 locks profiles 1
  tea: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 79cb2b locks profiles 1
  tom: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 76cf0c locks profiles 1
  tut: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -1+1 rate_limits -0+1 3923ee
  two: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 98966e locks profiles 1
create_calendar_feed(shows_names: true)
  ada: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 6816a1 locks profiles 1
  age: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 768f84 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 fc0556 locks profiles 1
  gus: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -1+1 rate_limits -0+1 14bf41
  gwen: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 56022f locks profiles 1
  mae: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 097f8d locks profiles 1
  max: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 2e1e7e locks profiles 1
  rhea: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 1cfffd locks profiles 1
  rob: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 4cd80d locks profiles 1
  sia: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 2cbac7 locks profiles 1
  sid: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 a13a4f locks profiles 1
  sol: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 0a1fbe locks profiles 1
  sue: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 10fa72 locks profiles 1
  tea: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 e09390 locks profiles 1
  tom: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 2943d2 locks profiles 1
  tut: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -1+1 rate_limits -0+1 7a02a1
  two: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 d6d4b2 locks profiles 1
create_calendar_feed(shows_names: false)
  ada: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 2b6e4a locks profiles 1
  age: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 51d5c2 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 c7734f locks profiles 1
  gus: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -1+1 rate_limits -0+1 60fd72
  gwen: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 87ad4c locks profiles 1
  mae: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 5cc4d6 locks profiles 1
  max: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 94ea22 locks profiles 1
  rhea: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 439ba2 locks profiles 1
  rob: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 73f1be locks profiles 1
  sia: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 fcb34d locks profiles 1
  sid: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 48cf47 locks profiles 1
  sol: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 37ceea locks profiles 1
  sue: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 1b82b9 locks profiles 1
  tea: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 79cb2b locks profiles 1
  tom: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 76cf0c locks profiles 1
  tut: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -1+1 rate_limits -0+1 3923ee
  two: {"create_calendar_feed": "S"} audit_log -0+1 calendar_feeds -0+1 rate_limits -0+1 98966e locks profiles 1$answers$,
  'Everybody gets the listed answers from create_calendar_feed');

select * from finish();
rollback;
