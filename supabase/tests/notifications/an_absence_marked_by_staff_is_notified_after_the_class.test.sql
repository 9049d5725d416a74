begin;
select plan(3);

select tests.create_course();
select tests.live_class('course', 'Reading', now() + interval '1 hour', 'charlie', false);
select tests.live_class('course', 'Writing', now() + interval '4 hours', 'charlie', true);
select tests.forget_news();
select is(public.record_absences(now() + interval '1 hour 59 minutes'), 0,
  'A marked absence is not recorded before the class ends');
select is(public.record_absences(now() + interval '2 hours'), 1,
  'A marked absence is recorded when the class ends');
select is(public.record_absences(now() + interval '1 day'), 0,
  'A student who attended is not recorded as absent');

select * from finish();
rollback;
