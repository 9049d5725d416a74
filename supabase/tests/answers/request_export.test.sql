-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('request_export', tests.everybody()), $answers$request_export()
  ada: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 dd51fd locks profiles 1
  age: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 9a3ca5 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 417c8b locks profiles 1
  gus: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 5af7b7 locks profiles 1
  gwen: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 bedec1 locks profiles 1
  mae: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 7cff86 locks profiles 1
  max: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 65e875 locks profiles 1
  rhea: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 fbef9b locks profiles 1
  rob: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 1f3766 locks profiles 1
  sia: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 84e3b6 locks profiles 1
  sid: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 0d13c3 locks profiles 1
  sol: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 203788 locks profiles 1
  sue: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 29827f locks profiles 1
  tea: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 e04a1a locks profiles 1
  tom: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 bb1753 locks profiles 1
  tut: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 eb099c locks profiles 1
  two: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 80530a locks profiles 1
request_export(student_id: sid)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 3e9fee locks exports 1, profiles 2
  gwen: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 ac1b12 locks exports 1, profiles 2
  rhea: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 df49e2 locks exports 1, profiles 2
  sid: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 0d13c3 locks profiles 1
request_export(student_id: sia)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 65f837 locks exports 1, profiles 2
  sia: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 84e3b6 locks profiles 1
request_export(student_id: Bystander kid)
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_export": "?"} audit_log -0+1 export_standings -0+1 exports -0+1 rate_limits -0+2 a6ee03 locks exports 1, profiles 2
  gwen: {"request_export": "?"} audit_log -0+1 export_standings -0+1 exports -0+1 rate_limits -0+2 056fa7 locks exports 1, profiles 2
request_export(student_id: sol)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 85c157 locks exports 1, profiles 2
  sol: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 203788 locks profiles 1$answers$,
  'Everybody gets the listed answers from request_export');

select * from finish();
rollback;
