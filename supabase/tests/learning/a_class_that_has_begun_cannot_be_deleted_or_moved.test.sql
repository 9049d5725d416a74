begin;
select plan(5);

select tests.create_course();
select tests.live_class('course', 'Soon', now() + interval '1 day');
select tests.live_class('course', 'Running', now() - interval '10 minutes', 'charlie');
select tests.live_class('course', 'Over', now() - interval '3 days', 'charlie', false);
select tests.authenticate_as('dana');
delete from public.live_classes;
select bag_eq('select title from public.live_classes', $$ values ('Running'), ('Over') $$,
  'Staff can delete only future classes');
select is((select count(*)::int from public.live_class_registrations), 2,
  'The registrations of past classes remain');
select throws_ok($$ update public.live_classes set starts_at = starts_at + interval '1 year', ends_at = ends_at + interval '1 year' where title = 'Over' $$,
  'PT400', 'validation.failed',
  'A past class cannot be moved');
select throws_ok($$ update public.live_classes set ends_at = ends_at + interval '1 hour' where title = 'Running' $$, 'PT400', 'validation.failed',
  'A running class cannot be extended');
select lives_ok($$ update public.live_classes set title = 'Reading' where title = 'Running' $$,
  'The title of a running class can change');

select * from finish();
rollback;
