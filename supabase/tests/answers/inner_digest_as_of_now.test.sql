-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.digest_as_of_now(private.weekly_digests)'), $answers$console
  1 × 2999ce ← private.weekly_digests 5
  1 × 34ed0a ← private.weekly_digests 4
  1 × 4c70dd ← private.weekly_digests 2
  1 × 88ece1 ← private.weekly_digests 6
  1 × 8e6295 ← private.weekly_digests 3
  1 × 9ecc28 ← private.weekly_digests 8
  1 × b1bb45 ← private.weekly_digests 7
  1 × fdc25a ← private.weekly_digests 1$answers$,
  'The function digest_as_of_now inside answers as listed');

select * from finish();
rollback;
