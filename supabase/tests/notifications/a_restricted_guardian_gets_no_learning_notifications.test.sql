begin;
select plan(3);

select tests.create_course();
select tests.create_user('eve');
select tests.link('eve', 'charlie');
select tests.restrict('eve', 'charlie', '{view_progress}');
select tests.assignment('course', 'Essay');
select tests.live_class('course', 'Reading', now() - interval '5 hours', 'charlie', false);
select tests.forget_news();
select tests.work('Essay', 'charlie', 9);
select is(public.record_absences(now()), 1, 'One absence is recorded for the student');
select is(tests.told('bob'), '{PARENT_CHILD_ABSENT,PARENT_CHILD_GRADED,PARENT_CHILD_LOW_GRADE}',
  'The other guardian is notified of absence, grade and average');
select is(tests.told('eve') || tests.mailed('eve'), '{}',
  'The restricted guardian gets neither notification nor email');

select * from finish();
rollback;
