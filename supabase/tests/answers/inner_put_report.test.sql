-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.put_report(uuid,public.report_level,timestamp with time zone)'), $answers$console
  {"done": ""} ← ada, school, now(); ada, organization, now(); age, school, now(); age, organizat … e61c09
  {"done": ""} email_outbox -0+1 notifications -0+1 08a0cb ← rhea, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 1d41cc ← sue, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 23218d ← gus, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 30e221 ← tom, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 35b0c1 ← gwen, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 3db0ef ← sia, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 402769 ← age, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 40f528 ← mae, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 4124fe ← two, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 421701 ← sid, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 45f4c8 ← Una One, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 5d2701 ← tut, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 5fd133 ← tea, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 6a25da ← Ursa, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 6e83b7 ← Bystander kid, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 778fc8 ← max, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 840497 ← Una One, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 882a65 ← grace, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 8b784d ← sol, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 8e153a ← max, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 912043 ← tom, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 9cb489 ← ada, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 a83df9 ← mae, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 a95b4c ← greg, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 bdd1c6 ← tut, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 c22618 ← Ursa, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 c5a62e ← tea, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 c6bbfe ← rob, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 cf62cb ← grace, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 e66ab8 ← rob, admin, now()$answers$,
  'The function put_report inside answers as listed');

select * from finish();
rollback;
