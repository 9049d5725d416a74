begin;
select plan(5);

select tests.create_course();
select tests.assignment('course', 'Essay');
select tests.assignment('course', 'Mistake');
select tests.work('Essay', 'charlie', 70);
select tests.authenticate_as('dana');
select throws_ok($$ delete from public.assignments where title = 'Essay' $$, 'PT400', 'validation.failed', 'no assignment with work');
select throws_ok($$ delete from public.courses $$, 'PT400', 'validation.failed', 'no course with students');
select lives_ok($$ delete from public.assignments where title = 'Mistake' $$, 'an empty assignment goes');
select throws_ok($$ delete from public.enrollments $$, '42501', null, 'and nobody is struck off');
select is((select count(*)::int from public.submissions), 1, 'the work is there');

select * from finish();
rollback;
