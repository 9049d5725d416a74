-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.sees_roster(public.classes)'), $answers$gus gwen greg grace sid sia sol sue tut age rob ada anon console
  {"sees_roster": false} ← classes 1; classes 2; classes 3; classes 4; classes 5; classes 6
mae
  {"sees_roster": true} ← classes 1; classes 2; classes 3; classes 4; classes 5; classes 6
max
  {"sees_roster": false} ← classes 1; classes 2; classes 3; classes 4; classes 6
  {"sees_roster": true} ← classes 5
tea
  {"sees_roster": false} ← classes 1; classes 2; classes 3; classes 5
  {"sees_roster": true} ← classes 4; classes 6
tom
  {"sees_roster": false} ← classes 1; classes 2; classes 3; classes 4; classes 5
  {"sees_roster": true} ← classes 6
two rhea
  {"sees_roster": false} ← classes 1; classes 2; classes 3; classes 6
  {"sees_roster": true} ← classes 4; classes 5$answers$,
  'The function sees_roster inside answers as listed');

select * from finish();
rollback;
