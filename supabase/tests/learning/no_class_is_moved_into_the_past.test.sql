begin;
select plan(4);

select tests.create_course();
select tests.live_class('course', 'Reading', now() + interval '1 day', 'charlie');
select tests.authenticate_as('dana');
select throws_ok($$ update public.live_classes set starts_at = now() - interval '5 hours', ends_at = now() - interval '4 hours' $$,
  'PT400', 'validation.failed', 'a class to come does not become one that everybody missed');
select lives_ok($$ update public.live_classes set starts_at = now() + interval '2 days', ends_at = now() + interval '49 hours' $$, 'it is moved to another day to come');
select lives_ok($$ update public.live_classes set title = 'Reading aloud' $$, 'or renamed');
select tests.clear_authentication();
select is((select starts_at from public.live_class_registrations), now() + interval '2 days', 'and who is registered moves along');

select * from finish();
rollback;
