-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.give_roster_links(uuid,text[],text[],timestamp with time zone)'), $answers$console
  {"done": ""} ← organizations 1, '{u1,u2}', '{p1,p1}', now(); organizations 1, '{u1,u2}', '{p1,p1}', now() + interval '41 days'; organizations 2, '{u1,u2}', '{p1,p1}', now(); organizations 2, '{u1,u2}', '{p1,p1}', now() + interval '41 days'; organizations 3, '{u1,u2}', '{p1,p1}', now(); organizations 3, '{u1,u2}', '{p1,p1}', now() + interval '41 days'$answers$,
  'The function give_roster_links inside answers as listed');

select * from finish();
rollback;
