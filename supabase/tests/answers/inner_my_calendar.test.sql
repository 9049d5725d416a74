-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.my_calendar(boolean)'), $answers$console
  {"my_calendar": {"alerts": [], "lessons": []}} ← true; false$answers$,
  'The function my_calendar inside answers as listed');

select * from finish();
rollback;
