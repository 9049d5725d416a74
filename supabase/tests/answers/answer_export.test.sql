-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('answer_export', tests.everybody()), $answers$answer_export(export_id: exports 1, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  sol: {"answer_export": ""} rate_limits -0+1 24a362 locks exports 1
answer_export(export_id: exports 2, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
answer_export(export_id: exports 2, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
answer_export(export_id: exports 3, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  sid: {"answer_export": ""} rate_limits -0+1 23c3af locks exports 1
answer_export(export_id: exports 3, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  sid: {"answer_export": ""} audit_log -0+1 email_outbox -0+1 export_standings -1+0 exports -1+1 notifications -0+1 rate_limits -0+1 a9a0dc locks exports 1, profiles 1
answer_export(export_id: exports 4, agree: true)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
answer_export(export_id: exports 4, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
answer_export(export_id: exports 5, agree: false)
  ada age console greg gus gwen mae max rhea rob sia sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  sid: {"answer_export": ""} audit_log -0+1 email_outbox -0+1 exports -1+1 notifications -0+1 rate_limits -0+1 1a94c5 locks exports 1, profiles 1
answer_export(export_id: exports 6, agree: true)
  ada: {"answer_export": ""} audit_log -0+1 export_standings -0+1 exports -1+1 rate_limits -0+1 bcbb6a locks exports 1, profiles 1
  age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  console: {"answer_export": ""} audit_log -0+1 export_standings -0+1 exports -1+1 3a10c0 locks exports 1, profiles 1
  sid: export.not_open This export waits for no answer.
answer_export(export_id: exports 6, agree: false)
  ada: {"answer_export": ""} audit_log -0+2 exports -1+1 rate_limits -0+1 acbb1c locks exports 1, profiles 2
  age greg gus gwen mae max rhea rob sia sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  console: {"answer_export": ""} audit_log -0+2 exports -1+1 3e08e1 locks exports 1, profiles 2
  sid: export.not_open This export waits for no answer.
answer_export(export_id: exports 7, agree: true)
  ada age console greg gus gwen mae max rhea rob sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  sia: {"answer_export": ""} exports -1+1 rate_limits -0+1 2f761f locks exports 1
answer_export(export_id: exports 7, agree: false)
  ada age console greg gus gwen mae max rhea rob sid sol sue tea tom tut two: export.not_found No such export.
  anon grace: auth.required Sign in first.
  sia: {"answer_export": ""} audit_log -0+1 exports -1+1 rate_limits -0+1 d993e7 locks exports 1$answers$,
  'Everybody gets the listed answers from answer_export');

select * from finish();
rollback;
