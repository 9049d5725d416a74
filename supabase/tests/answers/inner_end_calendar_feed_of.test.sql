-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_calendar_feed_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; mae; max; rob; sia; sid; sol; sue; tea; tom; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 calendar_feeds -1+0 1bfc74 ← gus
  {"done": ""} audit_log -0+1 calendar_feeds -1+0 ae05af ← tut$answers$,
  'The function end_calendar_feed_of inside answers as listed');

select * from finish();
rollback;
