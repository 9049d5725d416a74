-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.take_proof_of(text)'), $answers$console
  {"done": false} ← '+49301000101'; '+49301000103'; '+49301000110'; '+49301000115'; '+4930100077'; ' … 5475ec$answers$,
  'The function take_proof_of inside answers as listed');

select * from finish();
rollback;
