-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.end_exports_of(uuid)'), $answers$console
  {"done": ""} ← ada; age; mae; rob; sia; sue; tea; tom; tut; two; greg; Ursa; grace; Una One; Bystander kid
  {"done": ""} audit_log -0+1 export_pages -2+0 exports -1+1 f50a76 ← sol
  {"done": ""} audit_log -0+1 exports -1+1 8ed7a2 ← rhea
  {"done": ""} audit_log -0+1 exports -1+1 d14a65 ← gwen
  {"done": ""} audit_log -0+2 export_files -2+0 export_pages -2+0 export_standings -2+0 export_volumes -0+1 exports -2+2 8a5c51 locks exports 1 ← gus
  {"done": ""} audit_log -0+2 export_pages -2+0 exports -2+2 0ecbcb ← max
  {"done": ""} audit_log -0+3 export_standings -1+0 exports -3+3 d013db ← sid$answers$,
  'The function end_exports_of inside answers as listed');

select * from finish();
rollback;
