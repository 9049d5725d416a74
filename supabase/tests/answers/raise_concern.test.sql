-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.answers_to_call('raise_concern', tests.everybody()), $answers$raise_concern(text: 'Words')
  ada: 1 row d66b8d audit_log -0+1 rate_limits -0+2 report_cases -0+1 45e62f locks profiles 1
  age: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 6b857b locks profiles 1
  anon console grace: auth.required Sign in first.
  greg: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 42af2b locks profiles 1
  gus: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 0ffdf0 locks profiles 1
  gwen: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 83e0b3 locks profiles 1
  mae: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 1c2285 locks profiles 1
  max: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 490789 locks profiles 1
  rhea: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 23627a locks profiles 1
  rob: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 f0595b locks profiles 1
  sia: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 acb215 locks profiles 1
  sid: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 03bd67 locks profiles 1
  sol: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 2f1113 locks profiles 1
  sue: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 995f80 locks profiles 1
  tea: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 1b1373 locks profiles 1
  tom: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 957df6 locks profiles 1
  tut: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 2c32e7 locks profiles 1
  two: 1 row d66b8d audit_log -0+1 email_outbox -0+1 notifications -0+1 rate_limits -0+2 report_cases -0+1 c1aa8c locks profiles 1$answers$,
  'Everybody gets the listed answers from raise_concern');

select * from finish();
rollback;
