-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.close_number(text,text)'), $answers$console
  {"done": ""} ← 'ada@bystander.example', 'Reason'; 'age@bystander.example', 'Reason'; 'grace@bys … a0e3bb
  23514 new row for relation "closed_numbers" violates check constraint "closed_numbers_reason_known" Failing row contains (H..., Reason, T). ← '+49301000101', 'Reason'; '+49301000103', 'Reason'; '+49301000110', 'Reason'; '+49301000115', 'Reason'; '+4930100077', 'Reason'$answers$,
  'The function close_number inside answers as listed');

select * from finish();
rollback;
