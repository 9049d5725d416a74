-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unsubscribe_from_push', tests.everybody()), $answers$unsubscribe_from_push()
  ada: {"unsubscribe_from_push": ""} rate_limits -0+1 1538bb
  age: {"unsubscribe_from_push": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"unsubscribe_from_push": ""} rate_limits -0+1 d3438f
  gus: {"unsubscribe_from_push": ""} rate_limits -0+1 9cb8c9
  gwen: {"unsubscribe_from_push": ""} rate_limits -0+1 64a548
  mae: {"unsubscribe_from_push": ""} rate_limits -0+1 6fdf60
  max: {"unsubscribe_from_push": ""} rate_limits -0+1 5d7b23
  rhea: {"unsubscribe_from_push": ""} rate_limits -0+1 011a78
  rob: {"unsubscribe_from_push": ""} rate_limits -0+1 27b186
  sia: {"unsubscribe_from_push": ""} rate_limits -0+1 fad0da
  sid: {"unsubscribe_from_push": ""} rate_limits -0+1 23c3af
  sol: {"unsubscribe_from_push": ""} rate_limits -0+1 24a362
  sue: {"unsubscribe_from_push": ""} rate_limits -0+1 3baa23
  tea: {"unsubscribe_from_push": ""} rate_limits -0+1 2e3ee5
  tom: {"unsubscribe_from_push": ""} rate_limits -0+1 883275
  tut: {"unsubscribe_from_push": ""} rate_limits -0+1 bc9f14
  two: {"unsubscribe_from_push": ""} rate_limits -0+1 aafcff
unsubscribe_from_push(id: null)
  ada: {"unsubscribe_from_push": ""} rate_limits -0+1 1538bb
  age: {"unsubscribe_from_push": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"unsubscribe_from_push": ""} rate_limits -0+1 d3438f
  gus: {"unsubscribe_from_push": ""} rate_limits -0+1 9cb8c9
  gwen: {"unsubscribe_from_push": ""} rate_limits -0+1 64a548
  mae: {"unsubscribe_from_push": ""} rate_limits -0+1 6fdf60
  max: {"unsubscribe_from_push": ""} rate_limits -0+1 5d7b23
  rhea: {"unsubscribe_from_push": ""} rate_limits -0+1 011a78
  rob: {"unsubscribe_from_push": ""} rate_limits -0+1 27b186
  sia: {"unsubscribe_from_push": ""} rate_limits -0+1 fad0da
  sid: {"unsubscribe_from_push": ""} rate_limits -0+1 23c3af
  sol: {"unsubscribe_from_push": ""} rate_limits -0+1 24a362
  sue: {"unsubscribe_from_push": ""} rate_limits -0+1 3baa23
  tea: {"unsubscribe_from_push": ""} rate_limits -0+1 2e3ee5
  tom: {"unsubscribe_from_push": ""} rate_limits -0+1 883275
  tut: {"unsubscribe_from_push": ""} rate_limits -0+1 bc9f14
  two: {"unsubscribe_from_push": ""} rate_limits -0+1 aafcff$answers$,
  'Everybody gets the listed answers from unsubscribe_from_push');

select * from finish();
rollback;
