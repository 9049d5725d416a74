-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('raise_concern', tests.everybody()), $answers$raise_concern(text: 'Words')
  ada: 1 row d66b8d audit_log -0+1 rate_limits -0+2 report_cases -0+1 45e62f locks profiles 1
  age: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 a3e772 locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 313c1a locks profiles 1
  gus: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 cfd092 locks profiles 1
  gwen: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 171036 locks profiles 1
  mae: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 38335b locks profiles 1
  max: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 48000a locks profiles 1
  rhea: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 c9225f locks profiles 1
  rob: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 af14a1 locks profiles 1
  sia: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 e016b3 locks profiles 1
  sid: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 43cc8c locks profiles 1
  sol: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 b7b225 locks profiles 1
  sue: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 0a4682 locks profiles 1
  tea: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 c36351 locks profiles 1
  tom: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 2c7f4c locks profiles 1
  tut: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 94d677 locks profiles 1
  two: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 75beac locks profiles 1$answers$,
  'Everybody gets the listed answers from raise_concern');

select * from finish();
rollback;
