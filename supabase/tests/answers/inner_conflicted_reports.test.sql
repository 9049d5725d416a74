-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.conflicted_reports(uuid)'), $answers$console
  {"conflicted_reports": ["report_cases 1"]} ← mae; max; sol; grace
  {"conflicted_reports": ["report_cases 2", "report_cases 3"]} ← gus; sid; two; gwen; rhea
  {"conflicted_reports": []} ← ada; age; sia; sue; tea; tom; Ursa; Una One; Bystander kid
  1 × e4a509 ← rob; tut; greg$answers$,
  'The function conflicted_reports inside answers as listed');

select * from finish();
rollback;
