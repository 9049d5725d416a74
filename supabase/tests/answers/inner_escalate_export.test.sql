-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.escalate_export(uuid,timestamp with time zone)'), $answers$console
  {"done": ""} audit_log -0+1 email_outbox -0+1 export_pages -2+0 exports -1+1 notifications -0+1 a02154 locks profiles 1 ← exports 1, now(); exports 1, now() + interval '41 days'
  {"done": ""} audit_log -0+1 email_outbox -0+1 export_standings -1+0 exports -1+1 notifications -0+1 95e513 locks profiles 1 ← exports 3, now(); exports 3, now() + interval '41 days'
  {"done": ""} audit_log -0+1 email_outbox -0+1 exports -1+1 notifications -0+1 2e66cb locks profiles 1 ← exports 6, now(); exports 6, now() + interval '41 days'
  {"done": ""} audit_log -0+1 email_outbox -0+1 exports -1+1 notifications -0+1 c3f8e4 locks profiles 1 ← exports 5, now(); exports 5, now() + interval '41 days'
  {"done": ""} audit_log -0+1 export_files -2+0 export_pages -2+0 export_standings -1+0 export_volumes -0+1 exports -1+1 21e3cc locks exports 1 ← exports 2, now(); exports 2, now() + interval '41 days'
  {"done": ""} audit_log -0+1 exports -1+1 e74489 ← exports 4, now(); exports 4, now() + interval '41 days'
  23514 new row for relation "exports" violates check constraint "exports_closed_ones_have_time" Failing row contains (exports 7, gus, sia, waiting, T, f, T, null ← exports 7, now(); exports 7, now() + interval '41 days'$answers$,
  'The function escalate_export inside answers as listed');

select * from finish();
rollback;
