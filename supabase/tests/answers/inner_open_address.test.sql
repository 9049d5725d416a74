-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.open_address(text)'), $answers$console
  {"done": ""} ← '+49301000101'; '+49301000103'; '+49301000110'; '+49301000115'; '+4930100077'; ' … 5475ec$answers$,
  'The function open_address inside answers as listed');

select * from finish();
rollback;
