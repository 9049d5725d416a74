-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.put_request(uuid,public.report_level,timestamp with time zone)'), $answers$console
  {"done": ""} ← classes 1, school, now(); classes 1, organization, now(); classes 2, school, now … 8545e2
  {"done": ""} email_outbox -0+1 notifications -0+1 0047d9 ← campuses 4, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 011d8b ← classes 1, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 201413 ← organizations 2, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 29cd4b ← campuses 3, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 3413e5 ← classes 6, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 35375b ← classes 1, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 3bc20d ← organizations 3, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 4013ee ← campuses 1, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 43aabc ← campuses 3, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 64d15a ← schools 1, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 72b1c9 ← classes 2, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 77c216 ← classes 5, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 79998a ← schools 3, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 85a933 ← campuses 5, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 879c28 ← classes 5, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 93e57c ← organizations 1, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 9e7fbe ← classes 3, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 a14d49 ← schools 2, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 a7d5ec ← campuses 2, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 b179a7 ← classes 4, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 b772e1 ← organizations 2, admin, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 c65a7e ← campuses 5, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 cdc5d1 ← classes 2, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 cdfdb9 ← classes 6, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 d670a8 ← classes 4, outside, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 d7d907 ← schools 2, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 d7e687 ← classes 3, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 e27286 ← campuses 1, admin, now() + interval '41 days'
  {"done": ""} email_outbox -0+1 notifications -0+1 f23b22 ← schools 3, outside, now()
  {"done": ""} email_outbox -0+1 notifications -0+1 f53d96 ← schools 1, outside, now()$answers$,
  'The function put_request inside answers as listed');

select * from finish();
rollback;
