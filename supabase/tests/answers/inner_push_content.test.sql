-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.push_content(public.notifications,private.push_subscriptions)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  1 × 00a75c ← notifications 1, push_subscriptions 1; notifications 3, push_subscriptions 2; notifications 13, push_subscriptions 1
  1 × 121add ← notifications 9, push_subscriptions 1; notifications 11, push_subscriptions 2
  1 × 14654d ← notifications 71, push_subscriptions 2; notifications 77, push_subscriptions 1
  1 × 1fdc05 ← notifications 70, push_subscriptions 1
  1 × 240229 ← notifications 2, push_subscriptions 1; notifications 14, push_subscriptions 1
  1 × 3dae1f ← notifications 47, push_subscriptions 2
  1 × 41943e ← notifications 5, push_subscriptions 1; notifications 15, push_subscriptions 2
  1 × 42e1e0 ← notifications 34, push_subscriptions 1; notifications 35, push_subscriptions 2
  1 × 44e38a ← notifications 41, push_subscriptions 1; notifications 42, push_subscriptions 1; notifications 43, push_subscriptions 2
  1 × 4bf127 ← notifications 21, push_subscriptions 1; notifications 29, push_subscriptions 1
  1 × 55fa6f ← notifications 10, push_subscriptions 1
  1 × a5f2e2 ← notifications 18, push_subscriptions 1; notifications 23, push_subscriptions 2; notifications 27, push_subscriptions 2
  1 × b80b29 ← notifications 6, push_subscriptions 1
  1 × c15180 ← notifications 31, push_subscriptions 2
  1 × d1cc8f ← notifications 7, push_subscriptions 2
  1 × d4e68b ← notifications 33, push_subscriptions 1
  1 × e335d3 ← notifications 67, push_subscriptions 2; notifications 69, push_subscriptions 1
  1 × f607c4 ← notifications 17, push_subscriptions 1; notifications 26, push_subscriptions 1
  nothing ← notifications 19, push_subscriptions 2; notifications 22, push_subscriptions 1;  … d21bf7$answers$,
  'The function push_content inside answers as listed');

select * from finish();
rollback;
