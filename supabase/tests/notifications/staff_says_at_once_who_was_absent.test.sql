begin;
select plan(3);

select tests.create_course();
select tests.live_class('course', 'Reading', now() + interval '1 hour', 'charlie', false);
select tests.live_class('course', 'Writing', now() + interval '4 hours', 'charlie', true);
select tests.forget_news();
select is(public.record_absences(now() + interval '1 hour 59 minutes'), 0, 'not before the end');
select is(public.record_absences(now() + interval '2 hours'), 1, 'then without waiting');
select is(public.record_absences(now() + interval '1 day'), 0, 'who attended was not absent');

select * from finish();
rollback;
