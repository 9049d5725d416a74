-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.keep_birthday_in_cases(uuid)'), $answers$console
  {"done": ""} ← ada; age; mae; max; rob; sia; sue; tea; tom; tut; two; greg; gwen; rhea; Ursa; grace; Una One; Bystander kid
  {"done": ""} report_cases -1+1 52b338 ← gus
  {"done": ""} report_cases -1+1 62809b ← sol
  {"done": ""} report_cases -3+3 f1fcdd ← sid$answers$,
  'The function keep_birthday_in_cases inside answers as listed');

select * from finish();
rollback;
