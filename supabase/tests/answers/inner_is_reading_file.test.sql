-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.is_reading_file()'), $answers$console
  {"is_reading_file": false}$answers$,
  'The function is_reading_file inside answers as listed');

select * from finish();
rollback;
