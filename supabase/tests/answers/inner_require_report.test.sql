-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.require_report(uuid)'), $answers$console
  report.not_found No such case. ← ada; age; gus; mae; max; rob; sia; sid; sol; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid$answers$,
  'The function require_report inside answers as listed');

select * from finish();
rollback;
