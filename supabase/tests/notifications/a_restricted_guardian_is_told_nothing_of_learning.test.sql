begin;
select plan(3);

select tests.create_course();
select tests.create_user('eve');
select tests.link('eve', 'charlie');
select tests.restrict('eve', 'charlie', '{view_progress}');
select tests.assignment('course', 'Essay');
select tests.live_class('course', 'Reading', now() - interval '5 hours', 'charlie');
select tests.forget_news();
select tests.work('Essay', 'charlie', 9);
select is(public.record_absences(now()), 1, 'a child misses a class and fails');
select is(tests.told('bob'), '{PARENT_CHILD_ABSENT,PARENT_CHILD_GRADED,PARENT_CHILD_LOW_GRADE}', 'one guardian hears of it');
select is(tests.told('eve') || tests.mailed('eve'), '{}', 'the restricted one does not');

select * from finish();
rollback;
