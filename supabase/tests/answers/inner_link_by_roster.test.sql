-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.link_by_roster(uuid,text[],text[])'), $answers$console
  {"done": ""} locks advisory shared 2, profile_details 3, profiles 3 ← organizations 1, '{u1,u2}', '{p1,p1}'
  {"done": ""} roster_links -0+2 0e01cc locks organizations 1 ← organizations 2, '{u1,u2}', '{p1,p1}'
  {"done": ""} roster_links -0+2 597cf9 locks organizations 1 ← organizations 3, '{u1,u2}', '{p1,p1}'$answers$,
  'The function link_by_roster inside answers as listed');

select * from finish();
rollback;
