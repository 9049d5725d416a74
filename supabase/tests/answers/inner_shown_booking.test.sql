-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.shown_booking(public.bookings)'), $answers$grace anon console
  1 × 1ce7d3 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 44a515 ← bookings 4
  1 × 549979 ← bookings 10
  1 × 76b9f9 ← bookings 7
  1 × 80c86c ← bookings 1
  1 × 96628b ← bookings 3
  1 × 96653e ← bookings 6
  1 × ee33c1 ← bookings 8
  1 × f43ffc ← bookings 2
gus age
  1 × 0d6d7b ← bookings 10
  1 × 1ce7d3 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 44a515 ← bookings 4
  1 × 76b9f9 ← bookings 7
  1 × 80c86c ← bookings 1
  1 × 8c4eeb ← bookings 8
  1 × 96628b ← bookings 3
  1 × 96653e ← bookings 6
  1 × f43ffc ← bookings 2
gwen
  1 × 1ce7d3 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 44a515 ← bookings 4
  1 × 549979 ← bookings 10
  1 × 76b9f9 ← bookings 7
  1 × 80c86c ← bookings 1
  1 × 8c4eeb ← bookings 8
  1 × 99c347 ← bookings 3
  1 × de3562 ← bookings 6
  1 × f43ffc ← bookings 2
rhea
  1 × 0d6d7b ← bookings 10
  1 × 1ce7d3 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 44a515 ← bookings 4
  1 × 5dacc2 ← bookings 1
  1 × 76b9f9 ← bookings 7
  1 × 8c4eeb ← bookings 8
  1 × 99c347 ← bookings 3
  1 × de3562 ← bookings 6
  1 × f43ffc ← bookings 2
rob
  1 × 090d11 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 40316a ← bookings 10
  1 × 44a515 ← bookings 4
  1 × 545dcb ← bookings 2
  1 × 80c86c ← bookings 1
  1 × 99c347 ← bookings 3
  1 × de3562 ← bookings 6
  1 × ee33c1 ← bookings 8
  1 × f4a822 ← bookings 7
sia
  1 × 090d11 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 40316a ← bookings 10
  1 × 44a515 ← bookings 4
  1 × 545dcb ← bookings 2
  1 × 5dacc2 ← bookings 1
  1 × 8c4eeb ← bookings 8
  1 × 96628b ← bookings 3
  1 × 96653e ← bookings 6
  1 × f4a822 ← bookings 7
sid
  1 × 1ce7d3 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 44a515 ← bookings 4
  1 × 549979 ← bookings 10
  1 × 5dacc2 ← bookings 1
  1 × 76b9f9 ← bookings 7
  1 × 8c4eeb ← bookings 8
  1 × 99c347 ← bookings 3
  1 × de3562 ← bookings 6
  1 × f43ffc ← bookings 2
sol max
  1 × 090d11 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 40316a ← bookings 10
  1 × 44a515 ← bookings 4
  1 × 545dcb ← bookings 2
  1 × 5dacc2 ← bookings 1
  1 × 99c347 ← bookings 3
  1 × de3562 ← bookings 6
  1 × ee33c1 ← bookings 8
  1 × f4a822 ← bookings 7
tom
  1 × 090d11 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 40316a ← bookings 10
  1 × 44a515 ← bookings 4
  1 × 545dcb ← bookings 2
  1 × 5dacc2 ← bookings 1
  1 × 76b9f9 ← bookings 7
  1 × 8c4eeb ← bookings 8
  1 × 99c347 ← bookings 3
  1 × de3562 ← bookings 6
tut
  1 × 0d6d7b ← bookings 10
  1 × 1ce7d3 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 44a515 ← bookings 4
  1 × 80c86c ← bookings 1
  1 × 96628b ← bookings 3
  1 × 96653e ← bookings 6
  1 × ee33c1 ← bookings 8
  1 × f43ffc ← bookings 2
  1 × f4a822 ← bookings 7
two greg sue mae tea ada
  1 × 090d11 ← bookings 5
  1 × 29367e ← bookings 9
  1 × 40316a ← bookings 10
  1 × 44a515 ← bookings 4
  1 × 545dcb ← bookings 2
  1 × 5dacc2 ← bookings 1
  1 × 8c4eeb ← bookings 8
  1 × 99c347 ← bookings 3
  1 × de3562 ← bookings 6
  1 × f4a822 ← bookings 7$answers$,
  'The function shown_booking inside answers as listed');

select * from finish();
rollback;
