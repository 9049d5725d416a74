-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.rights_by_age(uuid,uuid,public.guardian_right[],public.guardian_right[])'), $answers$gus two mae tut ada console
  {"rights_by_age": ["book"]} ← ada, ada, '{book}', '{book}'; ada, tea, '{book}', '{}'; ada, two, '{book}', '{}' … 14c3e7
  {"rights_by_age": ["view_progress", "message"]} ← ada, age, '{view_progress,message}', '{view_progress,message}'; ada, max, '{view … 2b84ad
  {"rights_by_age": []} ← ada, gus, '{}', '{}'; ada, rob, '{}', '{view_progress,message}'; ada, sol, '{}', … 5dbe67$answers$,
  'The function rights_by_age inside answers as listed');

select * from finish();
rollback;
