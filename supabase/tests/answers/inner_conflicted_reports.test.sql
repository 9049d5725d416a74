-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.conflicted_reports(uuid)'), $answers$console
  {"conflicted_reports": ["report_cases 1"]} ← mae; max; sol; grace
  {"conflicted_reports": []} ← ada; age; sia; sue; tea; tom; Ursa; Una One; Bystander kid
  1 × 932988 ← gus; two; gwen; rhea
  1 × c1ca7f ← greg
  1 × cef02b ← rob
  1 × d47480 ← sid
  1 × e4a509 ← tut$answers$,
  'The function conflicted_reports inside answers as listed');

select * from finish();
rollback;
