-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.lasting_rights(uuid,uuid,public.guardian_right[])'), $answers$console
  {"lasting_rights": ["book"]} ← ada, ada, '{book}'; ada, tea, '{book}'; ada, two, '{book}'; ada, rhea, '{book}'; … 83ff7e
  {"lasting_rights": ["view_progress", "message"]} ← ada, age, '{view_progress,message}'; ada, max, '{view_progress,message}'; ada, s … 1af08a
  {"lasting_rights": []} ← ada, gus, '{}'; ada, rob, '{}'; ada, sol, '{}'; ada, tom, '{}'; ada, greg, '{}'; … e1b07e$answers$,
  'The function lasting_rights inside answers as listed');

select * from finish();
rollback;
