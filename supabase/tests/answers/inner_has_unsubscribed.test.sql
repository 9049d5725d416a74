-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.has_unsubscribed(text)'), $answers$console
  {"has_unsubscribed": false} ← '+49301000101'; '+49301000103'; '+49301000110'; '+49301000115'; '+4930100077'; ' … 5475ec$answers$,
  'The function has_unsubscribed inside answers as listed');

select * from finish();
rollback;
