-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('request_export', tests.everybody()), $answers$request_export()
  ada: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 11abc9 locks profiles 1
  age: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 dd80bf locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 834bb7 locks profiles 1
  gus: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 f120f7 locks profiles 1
  gwen: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 0bb837 locks profiles 1
  mae: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 a78199 locks profiles 1
  max: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 15d5cc locks profiles 1
  rhea: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 b79126 locks profiles 1
  rob: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 33253d locks profiles 1
  sia: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 9438ad locks profiles 1
  sid: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 15c049 locks profiles 1
  sol: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 c479e5 locks profiles 1
  sue: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 11dfc9 locks profiles 1
  tea: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 fff92a locks profiles 1
  tom: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 8735fe locks profiles 1
  tut: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 b96fbd locks profiles 1
  two: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 c79fb0 locks profiles 1
request_export(student_id: sid)
  ada age greg mae max rob sia sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 1dfe91 locks profiles 2
  gwen: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 23ee82 locks profiles 2
  rhea: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 460aaa locks profiles 2
  sid: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 15c049 locks profiles 1
request_export(student_id: sia)
  ada age greg gwen mae max rhea rob sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 43dcc5 locks profiles 2
  sia: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 9438ad locks profiles 1
request_export(student_id: Bystander kid)
  ada age greg mae max rhea rob sia sid sol sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  gus: {"request_export": "?"} audit_log -0+1 export_standings -0+1 exports -0+1 rate_limits -0+2 c86e99 locks profiles 2
  gwen: {"request_export": "?"} audit_log -0+1 export_standings -0+1 exports -0+1 rate_limits -0+2 9365db locks profiles 2
request_export(student_id: sol)
  ada age greg gus gwen mae rhea rob sia sid sue tea tom tut two: student.not_found No such student.
  anon console grace: auth.required Sign in first.
  max: {"request_export": "?"} audit_log -0+1 email_outbox -0+1 export_standings -0+1 exports -0+1 notifications -0+1 rate_limits -0+2 2127df locks profiles 2
  sol: {"request_export": "?"} audit_log -0+1 exports -0+1 rate_limits -0+2 c479e5 locks profiles 1$answers$,
  'Everybody gets the listed answers from request_export');

select * from finish();
rollback;
