begin;
select plan(4);

select tests.create_course();
select tests.live_class('course', 'Reading', now() + interval '1 day', 'charlie');
select tests.authenticate_as('dana');
select throws_ok($$ update public.live_classes set starts_at = now() - interval '5 hours', ends_at = now() - interval '4 hours' $$,
  'PT400', 'validation.failed', 'A future class cannot be moved into the past');
select lives_ok($$ update public.live_classes set starts_at = now() + interval '2 days', ends_at = now() + interval '49 hours' $$,
  'A future class can be moved to another future day');
select lives_ok($$ update public.live_classes set title = 'Reading aloud' $$,
  'A future class can be renamed');
select tests.clear_authentication();
select is((select starts_at from public.live_class_registrations), now() + interval '2 days',
  'A registration follows the moved class');

select * from finish();
rollback;
