-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.may_lift(public.contact_restrictions)'), $answers$ada console
  {"may_lift": true} ← contact_restrictions 1; contact_restrictions 2; contact_restrictions 3; contact_restrictions 4; contact_restrictions 5; contact_restrictions 6; contact_restrictions 7; contact_restrictions 8; contact_restrictions 9; contact_restrictions 10
gus two gwen greg grace sid sia sol sue tut tom age mae tea max rob anon
  {"may_lift": false} ← contact_restrictions 1; contact_restrictions 2; contact_restrictions 3; contact_restrictions 4; contact_restrictions 5; contact_restrictions 6; contact_restrictions 7; contact_restrictions 8; contact_restrictions 9; contact_restrictions 10
rhea
  {"may_lift": false} ← contact_restrictions 1; contact_restrictions 2; contact_restrictions 3; contact_restrictions 4; contact_restrictions 5; contact_restrictions 7; contact_restrictions 8; contact_restrictions 9; contact_restrictions 10
  {"may_lift": true} ← contact_restrictions 6$answers$,
  'The function may_lift inside answers as listed');

select * from finish();
rollback;
