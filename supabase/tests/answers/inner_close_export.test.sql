-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_export(uuid,timestamp with time zone)'), $answers$console
  {"done": ""} ← exports 7, now(); exports 7, now() + interval '41 days'
  {"done": ""} audit_log -0+1 export_files -2+0 export_pages -2+0 export_standings -1+0 export_volumes -0+1 exports -1+1 a88bac locks exports 1 ← exports 2, now(); exports 2, now() + interval '41 days'
  {"done": ""} audit_log -0+1 export_pages -2+0 exports -1+1 f50a76 ← exports 1, now(); exports 1, now() + interval '41 days'
  {"done": ""} audit_log -0+1 export_standings -1+0 exports -1+1 99ae63 ← exports 3, now(); exports 3, now() + interval '41 days'
  {"done": ""} audit_log -0+1 exports -1+1 88f3b5 ← exports 4, now(); exports 4, now() + interval '41 days'
  {"done": ""} audit_log -0+1 exports -1+1 8ed7a2 ← exports 6, now(); exports 6, now() + interval '41 days'
  {"done": ""} audit_log -0+1 exports -1+1 d14a65 ← exports 5, now(); exports 5, now() + interval '41 days'$answers$,
  'The function close_export inside answers as listed');

select * from finish();
rollback;
