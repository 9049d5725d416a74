-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.child_overview_at(uuid,timestamp with time zone)'), $answers$console
  1 × 034194 ← sia, now(); sia, now() + interval '41 days'
  1 × 1563c0 ← Bystander kid, now(); Bystander kid, now() + interval '41 days'
  1 × 2a8dee ← sue, now(); sue, now() + interval '41 days'
  1 × 5de19c ← sol, now()
  1 × 5fe301 ← sol, now() + interval '41 days'
  1 × 9938ba ← Ursa, now(); Ursa, now() + interval '41 days'
  1 × ad2de0 ← sid, now(); sid, now() + interval '41 days'
  1 × d96bb4 ← Una One, now(); Una One, now() + interval '41 days'
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 3d188b
grace anon
  auth.required ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890
gus
  1 × 034194 ← sia, now(); sia, now() + interval '41 days'
  1 × 1563c0 ← Bystander kid, now(); Bystander kid, now() + interval '41 days'
  1 × 49b4b8 ← sid, now(); sid, now() + interval '41 days'
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … b4f76a
gwen
  1 × 1563c0 ← Bystander kid, now(); Bystander kid, now() + interval '41 days'
  1 × ad2de0 ← sid, now(); sid, now() + interval '41 days'
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 7a5d9c
rhea
  1 × ad2de0 ← sid, now(); sid, now() + interval '41 days'
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … dc0645
sia
  1 × 034194 ← sia, now(); sia, now() + interval '41 days'
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 56da06
sid
  1 × 49b4b8 ← sid, now(); sid, now() + interval '41 days'
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … dc0645
sol max
  1 × 5fe301 ← sol, now() + interval '41 days'
  1 × c21828 ← sol, now()
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 5b7f6f
sue
  1 × 2a8dee ← sue, now(); sue, now() + interval '41 days'
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … b870ab
two greg tut tom age mae tea rob ada
  student.not_found ← ada, now(); ada, now() + interval '41 days'; age, now(); age, now() + interval ' … 1bc890$answers$,
  'The function child_overview_at inside answers as listed');

select * from finish();
rollback;
