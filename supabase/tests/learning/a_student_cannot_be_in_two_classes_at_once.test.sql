begin;
select plan(5);

select tests.create_course();
select tests.live_class('course', 'One', now() + interval '24 hours', 'charlie');
select tests.live_class('course', 'Overlap', now() + interval '24 hours 30 minutes');
select tests.live_class('course', 'Next', now() + interval '25 hours');
select tests.authenticate_as('charlie');
select is(tests.error_of($$ insert into public.live_class_registrations (live_class_id, student_id)
  values (tests.the('Overlap'), tests.id('charlie')) $$) - 'state' - 'hint' - 'constraint',
  '{"message": "validation.failed", "detail": "The student is in another class at that time."}',
  'Overlapping classes are refused without revealing the other one');
select lives_ok($$ insert into public.live_class_registrations (live_class_id, student_id) values (tests.the('Next'), tests.id('charlie')) $$,
  'A student can register for consecutive classes');
select tests.authenticate_as('dana');
select throws_ok($$ update public.live_classes set starts_at = starts_at + interval '30 minutes', ends_at = ends_at + interval '30 minutes'
  where title = 'One' $$, 'PT400', 'validation.failed',
  'A class cannot be moved over another of its students');
select lives_ok($$ update public.live_classes set starts_at = starts_at + interval '10 hours', ends_at = ends_at + interval '10 hours' where title = 'One' $$,
  'A class can be moved to a free time');
select is((select r.starts_at from public.live_class_registrations r where r.live_class_id = tests.the('One')), now() + interval '34 hours',
  'The registration follows the moved class');

select * from finish();
rollback;
