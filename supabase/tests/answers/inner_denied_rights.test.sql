-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.denied_rights(uuid,uuid,timestamp with time zone,timestamp with time zone)'), $answers$console
  {"denied_rights": ["message", "book"]} ← greg, sid, now(), now() + interval '30 days'
  {"denied_rights": ["message"]} ← tut, sia, now() + interval '41 days', now() + interval '30 days'
  {"denied_rights": ["view_progress"]} ← greg, Bystander kid, now() + interval '41 days', now() + interval '30 days'
  {"denied_rights": []} ← ada, ada, now(), now() + interval '30 days'; ada, age, now(), now() + interval ' … 56a73b$answers$,
  'The function denied_rights inside answers as listed');

select * from finish();
rollback;
