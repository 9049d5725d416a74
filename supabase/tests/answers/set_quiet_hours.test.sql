-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('set_quiet_hours', tests.everybody()), $answers$set_quiet_hours()
  ada: {"set_quiet_hours": ""} rate_limits -0+1 1538bb
  age: {"set_quiet_hours": ""} rate_limits -0+1 03949c
  anon console grace: auth.required Sign in first.
  greg: {"set_quiet_hours": ""} rate_limits -0+1 d3438f
  gus: {"set_quiet_hours": ""} rate_limits -0+1 9cb8c9
  gwen: {"set_quiet_hours": ""} rate_limits -0+1 64a548
  mae: {"set_quiet_hours": ""} rate_limits -0+1 6fdf60
  max: {"set_quiet_hours": ""} rate_limits -0+1 5d7b23
  rhea: {"set_quiet_hours": ""} rate_limits -0+1 011a78
  rob: {"set_quiet_hours": ""} rate_limits -0+1 27b186
  sia: {"set_quiet_hours": ""} rate_limits -0+1 fad0da
  sid: {"set_quiet_hours": ""} rate_limits -0+1 23c3af
  sol: {"set_quiet_hours": ""} rate_limits -0+1 24a362
  sue: {"set_quiet_hours": ""} rate_limits -0+1 3baa23
  tea: {"set_quiet_hours": ""} rate_limits -0+1 2e3ee5
  tom: {"set_quiet_hours": ""} rate_limits -0+1 883275
  tut: {"set_quiet_hours": ""} rate_limits -0+1 bc9f14
  two: {"set_quiet_hours": ""} rate_limits -0+1 aafcff
set_quiet_hours(starts_at: now() + interval '40 days')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.set_quiet_hours(p_starts_at => timestamp with time zone) does not exist 
set_quiet_hours(starts_at: now() + interval '20 days')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.set_quiet_hours(p_starts_at => timestamp with time zone) does not exist 
set_quiet_hours(ends_at: now() + interval '40 days 1 hour')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.set_quiet_hours(p_ends_at => timestamp with time zone) does not exist 
set_quiet_hours(ends_at: now() + interval '20 days 1 hour')
  ada age anon console grace greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: 42883 function public.set_quiet_hours(p_ends_at => timestamp with time zone) does not exist $answers$,
  'Everybody gets the listed answers from set_quiet_hours');

select * from finish();
rollback;
