-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.inviter_is_entitled(public.invitations)'), $answers$gus two gwen greg grace sid sia sol sue tut tom age mae tea max rhea rob ada anon console
  {"inviter_is_entitled": false} ← invitations 10
  {"inviter_is_entitled": true} ← invitations 1; invitations 2; invitations 3; invitations 4; invitations 5; invitations 6; invitations 7; invitations 8; invitations 9; invitations 11; invitations 12; invitations 13; invitations 14; invitations 15$answers$,
  'The function inviter_is_entitled inside answers as listed');

select * from finish();
rollback;
