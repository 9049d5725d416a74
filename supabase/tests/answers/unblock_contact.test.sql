-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('unblock_contact', tests.everybody()), $answers$unblock_contact(profile_id: gus)
  ada: {"unblock_contact": ""} rate_limits -0+1 1538bb locks advisory 1
  age: {"unblock_contact": ""} rate_limits -0+1 03949c locks advisory 1
  anon grace: auth.required Sign in first.
  console: {"unblock_contact": ""} locks advisory 1
  greg: {"unblock_contact": ""} rate_limits -0+1 d3438f locks advisory 1
  gus: {"unblock_contact": ""} rate_limits -0+1 9cb8c9 locks advisory 1
  gwen: {"unblock_contact": ""} rate_limits -0+1 64a548 locks advisory 1
  mae: {"unblock_contact": ""} rate_limits -0+1 6fdf60 locks advisory 1
  max: {"unblock_contact": ""} rate_limits -0+1 5d7b23 locks advisory 1
  rhea: {"unblock_contact": ""} rate_limits -0+1 011a78 locks advisory 1
  rob: {"unblock_contact": ""} rate_limits -0+1 27b186 locks advisory 1
  sia: {"unblock_contact": ""} rate_limits -0+1 fad0da locks advisory 1
  sid: {"unblock_contact": ""} rate_limits -0+1 23c3af locks advisory 1
  sol: {"unblock_contact": ""} rate_limits -0+1 24a362 locks advisory 1
  sue: {"unblock_contact": ""} rate_limits -0+1 3baa23 locks advisory 1
  tea: {"unblock_contact": ""} rate_limits -0+1 2e3ee5 locks advisory 1
  tom: {"unblock_contact": ""} rate_limits -0+1 883275 locks advisory 1
  tut: {"unblock_contact": ""} rate_limits -0+1 bc9f14 locks advisory 1
  two: {"unblock_contact": ""} rate_limits -0+1 aafcff locks advisory 1
unblock_contact(profile_id: gwen)
  ada: {"unblock_contact": ""} rate_limits -0+1 1538bb locks advisory 1
  age: {"unblock_contact": ""} rate_limits -0+1 03949c locks advisory 1
  anon grace: auth.required Sign in first.
  console: {"unblock_contact": ""} locks advisory 1
  greg: {"unblock_contact": ""} rate_limits -0+1 d3438f locks advisory 1
  gus: {"unblock_contact": ""} rate_limits -0+1 9cb8c9 locks advisory 1
  gwen: {"unblock_contact": ""} rate_limits -0+1 64a548 locks advisory 1
  mae: {"unblock_contact": ""} rate_limits -0+1 6fdf60 locks advisory 1
  max: {"unblock_contact": ""} rate_limits -0+1 5d7b23 locks advisory 1
  rhea: {"unblock_contact": ""} rate_limits -0+1 011a78 locks advisory 1
  rob: {"unblock_contact": ""} rate_limits -0+1 27b186 locks advisory 1
  sia: {"unblock_contact": ""} rate_limits -0+1 fad0da locks advisory 1
  sid: {"unblock_contact": ""} rate_limits -0+1 23c3af locks advisory 1
  sol: {"unblock_contact": ""} rate_limits -0+1 24a362 locks advisory 1
  sue: {"unblock_contact": ""} rate_limits -0+1 3baa23 locks advisory 1
  tea: {"unblock_contact": ""} rate_limits -0+1 2e3ee5 locks advisory 1
  tom: {"unblock_contact": ""} rate_limits -0+1 883275 locks advisory 1
  tut: {"unblock_contact": ""} rate_limits -0+1 bc9f14 locks advisory 1
  two: {"unblock_contact": ""} rate_limits -0+1 aafcff locks advisory 1
unblock_contact(profile_id: sid)
  ada: {"unblock_contact": ""} rate_limits -0+1 1538bb locks advisory 1
  age: {"unblock_contact": ""} rate_limits -0+1 03949c locks advisory 1
  anon grace: auth.required Sign in first.
  console: {"unblock_contact": ""} locks advisory 1
  greg: {"unblock_contact": ""} rate_limits -0+1 d3438f locks advisory 1
  gus: {"unblock_contact": ""} rate_limits -0+1 9cb8c9 locks advisory 1
  gwen: {"unblock_contact": ""} rate_limits -0+1 64a548 locks advisory 1
  mae: {"unblock_contact": ""} rate_limits -0+1 6fdf60 locks advisory 1
  max: {"unblock_contact": ""} rate_limits -0+1 5d7b23 locks advisory 1
  rhea: {"unblock_contact": ""} rate_limits -0+1 011a78 locks advisory 1
  rob: {"unblock_contact": ""} rate_limits -0+1 27b186 locks advisory 1
  sia: {"unblock_contact": ""} rate_limits -0+1 fad0da locks advisory 1
  sid: {"unblock_contact": ""} rate_limits -0+1 23c3af locks advisory 1
  sol: {"unblock_contact": ""} rate_limits -0+1 24a362 locks advisory 1
  sue: {"unblock_contact": ""} rate_limits -0+1 3baa23 locks advisory 1
  tea: {"unblock_contact": ""} rate_limits -0+1 2e3ee5 locks advisory 1
  tom: {"unblock_contact": ""} rate_limits -0+1 883275 locks advisory 1
  tut: {"unblock_contact": ""} rate_limits -0+1 bc9f14 locks advisory 1
  two: {"unblock_contact": ""} rate_limits -0+1 aafcff locks advisory 1
unblock_contact(profile_id: sia)
  ada: {"unblock_contact": ""} rate_limits -0+1 1538bb locks advisory 1
  age: {"unblock_contact": ""} rate_limits -0+1 03949c locks advisory 1
  anon grace: auth.required Sign in first.
  console: {"unblock_contact": ""} locks advisory 1
  greg: {"unblock_contact": ""} rate_limits -0+1 d3438f locks advisory 1
  gus: {"unblock_contact": ""} rate_limits -0+1 9cb8c9 locks advisory 1
  gwen: {"unblock_contact": ""} rate_limits -0+1 64a548 locks advisory 1
  mae: {"unblock_contact": ""} rate_limits -0+1 6fdf60 locks advisory 1
  max: {"unblock_contact": ""} rate_limits -0+1 5d7b23 locks advisory 1
  rhea: {"unblock_contact": ""} rate_limits -0+1 011a78 locks advisory 1
  rob: {"unblock_contact": ""} rate_limits -0+1 27b186 locks advisory 1
  sia: {"unblock_contact": ""} rate_limits -0+1 fad0da locks advisory 1
  sid: {"unblock_contact": ""} rate_limits -0+1 23c3af locks advisory 1
  sol: {"unblock_contact": ""} rate_limits -0+1 24a362 locks advisory 1
  sue: {"unblock_contact": ""} rate_limits -0+1 3baa23 locks advisory 1
  tea: {"unblock_contact": ""} rate_limits -0+1 2e3ee5 locks advisory 1
  tom: {"unblock_contact": ""} rate_limits -0+1 883275 locks advisory 1
  tut: {"unblock_contact": ""} rate_limits -0+1 bc9f14 locks advisory 1
  two: {"unblock_contact": ""} rate_limits -0+1 aafcff locks advisory 1
unblock_contact(profile_id: tut)
  ada: {"unblock_contact": ""} rate_limits -0+1 1538bb locks advisory 1
  age: {"unblock_contact": ""} rate_limits -0+1 03949c locks advisory 1
  anon grace: auth.required Sign in first.
  console: {"unblock_contact": ""} locks advisory 1
  greg: {"unblock_contact": ""} rate_limits -0+1 d3438f locks advisory 1
  gus: {"unblock_contact": ""} rate_limits -0+1 9cb8c9 locks advisory 1
  gwen: {"unblock_contact": ""} audit_log -0+6 contact_restrictions -1+0 kept_protections -0+1 rate_limits -0+1 restriction_addresses -3+0 restriction_students -1+0 restriction_subjects -1+0 ae91a5 locks advisory 1
  mae: {"unblock_contact": ""} rate_limits -0+1 6fdf60 locks advisory 1
  max: {"unblock_contact": ""} rate_limits -0+1 5d7b23 locks advisory 1
  rhea: {"unblock_contact": ""} rate_limits -0+1 011a78 locks advisory 1
  rob: {"unblock_contact": ""} rate_limits -0+1 27b186 locks advisory 1
  sia: {"unblock_contact": ""} rate_limits -0+1 fad0da locks advisory 1
  sid: {"unblock_contact": ""} rate_limits -0+1 23c3af locks advisory 1
  sol: {"unblock_contact": ""} rate_limits -0+1 24a362 locks advisory 1
  sue: {"unblock_contact": ""} rate_limits -0+1 3baa23 locks advisory 1
  tea: {"unblock_contact": ""} rate_limits -0+1 2e3ee5 locks advisory 1
  tom: {"unblock_contact": ""} rate_limits -0+1 883275 locks advisory 1
  tut: {"unblock_contact": ""} rate_limits -0+1 bc9f14 locks advisory 1
  two: {"unblock_contact": ""} rate_limits -0+1 aafcff locks advisory 1
unblock_contact(profile_id: Bystander kid)
  ada: {"unblock_contact": ""} rate_limits -0+1 1538bb locks advisory 1
  age: {"unblock_contact": ""} rate_limits -0+1 03949c locks advisory 1
  anon grace: auth.required Sign in first.
  console: {"unblock_contact": ""} locks advisory 1
  greg: {"unblock_contact": ""} rate_limits -0+1 d3438f locks advisory 1
  gus: {"unblock_contact": ""} rate_limits -0+1 9cb8c9 locks advisory 1
  gwen: {"unblock_contact": ""} rate_limits -0+1 64a548 locks advisory 1
  mae: {"unblock_contact": ""} rate_limits -0+1 6fdf60 locks advisory 1
  max: {"unblock_contact": ""} rate_limits -0+1 5d7b23 locks advisory 1
  rhea: {"unblock_contact": ""} rate_limits -0+1 011a78 locks advisory 1
  rob: {"unblock_contact": ""} rate_limits -0+1 27b186 locks advisory 1
  sia: {"unblock_contact": ""} rate_limits -0+1 fad0da locks advisory 1
  sid: {"unblock_contact": ""} rate_limits -0+1 23c3af locks advisory 1
  sol: {"unblock_contact": ""} rate_limits -0+1 24a362 locks advisory 1
  sue: {"unblock_contact": ""} rate_limits -0+1 3baa23 locks advisory 1
  tea: {"unblock_contact": ""} rate_limits -0+1 2e3ee5 locks advisory 1
  tom: {"unblock_contact": ""} rate_limits -0+1 883275 locks advisory 1
  tut: {"unblock_contact": ""} rate_limits -0+1 bc9f14 locks advisory 1
  two: {"unblock_contact": ""} rate_limits -0+1 aafcff locks advisory 1
unblock_contact(profile_id: greg)
  ada: {"unblock_contact": ""} rate_limits -0+1 1538bb locks advisory 1
  age: {"unblock_contact": ""} rate_limits -0+1 03949c locks advisory 1
  anon grace: auth.required Sign in first.
  console: {"unblock_contact": ""} locks advisory 1
  greg: {"unblock_contact": ""} rate_limits -0+1 d3438f locks advisory 1
  gus: {"unblock_contact": ""} rate_limits -0+1 9cb8c9 locks advisory 1
  gwen: {"unblock_contact": ""} rate_limits -0+1 64a548 locks advisory 1
  mae: {"unblock_contact": ""} rate_limits -0+1 6fdf60 locks advisory 1
  max: {"unblock_contact": ""} rate_limits -0+1 5d7b23 locks advisory 1
  rhea: {"unblock_contact": ""} rate_limits -0+1 011a78 locks advisory 1
  rob: {"unblock_contact": ""} rate_limits -0+1 27b186 locks advisory 1
  sia: {"unblock_contact": ""} rate_limits -0+1 fad0da locks advisory 1
  sid: {"unblock_contact": ""} rate_limits -0+1 23c3af locks advisory 1
  sol: {"unblock_contact": ""} rate_limits -0+1 24a362 locks advisory 1
  sue: {"unblock_contact": ""} rate_limits -0+1 3baa23 locks advisory 1
  tea: {"unblock_contact": ""} rate_limits -0+1 2e3ee5 locks advisory 1
  tom: {"unblock_contact": ""} rate_limits -0+1 883275 locks advisory 1
  tut: {"unblock_contact": ""} rate_limits -0+1 bc9f14 locks advisory 1
  two: {"unblock_contact": ""} rate_limits -0+1 aafcff locks advisory 1$answers$,
  'Everybody gets the listed answers from unblock_contact');

select * from finish();
rollback;
