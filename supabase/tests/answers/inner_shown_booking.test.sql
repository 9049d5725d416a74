-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.shown_booking(public.bookings)'), $answers$grace anon console
  1 × 11290b ← bookings 9
  1 × 6194e8 ← bookings 3
  1 × 6eb71a ← bookings 4
  1 × 900d7a ← bookings 1
  1 × c503b9 ← bookings 10
  1 × de9117 ← bookings 7
  1 × ef41ce ← bookings 6
  1 × ef66ea ← bookings 2
  1 × f8ddb3 ← bookings 8
  1 × fee409 ← bookings 5
gus age
  1 × 11290b ← bookings 9
  1 × 6194e8 ← bookings 3
  1 × 6eb71a ← bookings 4
  1 × 74e32a ← bookings 10
  1 × 900d7a ← bookings 1
  1 × de9117 ← bookings 7
  1 × e72062 ← bookings 8
  1 × ef41ce ← bookings 6
  1 × ef66ea ← bookings 2
  1 × fee409 ← bookings 5
gwen
  1 × 11290b ← bookings 9
  1 × 51044e ← bookings 3
  1 × 6eb71a ← bookings 4
  1 × 900d7a ← bookings 1
  1 × bd830a ← bookings 6
  1 × c503b9 ← bookings 10
  1 × de9117 ← bookings 7
  1 × e72062 ← bookings 8
  1 × ef66ea ← bookings 2
  1 × fee409 ← bookings 5
rhea
  1 × 11290b ← bookings 9
  1 × 4f9726 ← bookings 1
  1 × 51044e ← bookings 3
  1 × 6eb71a ← bookings 4
  1 × 74e32a ← bookings 10
  1 × bd830a ← bookings 6
  1 × de9117 ← bookings 7
  1 × e72062 ← bookings 8
  1 × ef66ea ← bookings 2
  1 × fee409 ← bookings 5
rob
  1 × 11290b ← bookings 9
  1 × 51044e ← bookings 3
  1 × 64ab4f ← bookings 7
  1 × 6eb71a ← bookings 4
  1 × 747338 ← bookings 2
  1 × 900d7a ← bookings 1
  1 × bd830a ← bookings 6
  1 × d8aae5 ← bookings 10
  1 × e669bf ← bookings 5
  1 × f8ddb3 ← bookings 8
sia
  1 × 11290b ← bookings 9
  1 × 4f9726 ← bookings 1
  1 × 6194e8 ← bookings 3
  1 × 64ab4f ← bookings 7
  1 × 6eb71a ← bookings 4
  1 × 747338 ← bookings 2
  1 × d8aae5 ← bookings 10
  1 × e669bf ← bookings 5
  1 × e72062 ← bookings 8
  1 × ef41ce ← bookings 6
sid
  1 × 11290b ← bookings 9
  1 × 4f9726 ← bookings 1
  1 × 51044e ← bookings 3
  1 × 6eb71a ← bookings 4
  1 × bd830a ← bookings 6
  1 × c503b9 ← bookings 10
  1 × de9117 ← bookings 7
  1 × e72062 ← bookings 8
  1 × ef66ea ← bookings 2
  1 × fee409 ← bookings 5
sol max
  1 × 11290b ← bookings 9
  1 × 4f9726 ← bookings 1
  1 × 51044e ← bookings 3
  1 × 64ab4f ← bookings 7
  1 × 6eb71a ← bookings 4
  1 × 747338 ← bookings 2
  1 × bd830a ← bookings 6
  1 × d8aae5 ← bookings 10
  1 × e669bf ← bookings 5
  1 × f8ddb3 ← bookings 8
tom
  1 × 11290b ← bookings 9
  1 × 4f9726 ← bookings 1
  1 × 51044e ← bookings 3
  1 × 6eb71a ← bookings 4
  1 × 747338 ← bookings 2
  1 × bd830a ← bookings 6
  1 × d8aae5 ← bookings 10
  1 × de9117 ← bookings 7
  1 × e669bf ← bookings 5
  1 × e72062 ← bookings 8
tut
  1 × 11290b ← bookings 9
  1 × 6194e8 ← bookings 3
  1 × 64ab4f ← bookings 7
  1 × 6eb71a ← bookings 4
  1 × 74e32a ← bookings 10
  1 × 900d7a ← bookings 1
  1 × ef41ce ← bookings 6
  1 × ef66ea ← bookings 2
  1 × f8ddb3 ← bookings 8
  1 × fee409 ← bookings 5
two greg sue mae tea ada
  1 × 11290b ← bookings 9
  1 × 4f9726 ← bookings 1
  1 × 51044e ← bookings 3
  1 × 64ab4f ← bookings 7
  1 × 6eb71a ← bookings 4
  1 × 747338 ← bookings 2
  1 × bd830a ← bookings 6
  1 × d8aae5 ← bookings 10
  1 × e669bf ← bookings 5
  1 × e72062 ← bookings 8$answers$,
  'The function shown_booking inside answers as listed');

select * from finish();
rollback;
