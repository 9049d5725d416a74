-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.conflicted_requests(uuid)'), $answers$console
  {"conflicted_requests": ["privacy_requests 6"]} ← mae; sol
  {"conflicted_requests": ["privacy_requests 8"]} ← sia
  {"conflicted_requests": []} ← ada; age; sue; tea; Ursa; Una One; Bystander kid
  1 × 39e876 ← max; grace
  1 × 911114 ← rob; greg
  1 × b2b137 ← tut
  1 × b79e8e ← tom
  1 × ccd970 ← gus; two; gwen; rhea
  1 × cdd6b0 ← sid$answers$,
  'The function conflicted_requests inside answers as listed');

select * from finish();
rollback;
