begin;
select plan(5);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.work('Essay', 'mia');
select tests.restrict('dana', 'charlie', '{view_progress}');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.enrollments), 1, 'of two students he sees one');
select is((select count(*)::int from public.submissions), 1, 'and that one''s work');
update public.submissions set score = 50;
select throws_ok($$ insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('course'), 5) $$, 'PT404', 'course.not_found', 'he gives the other nothing');
select throws_ok($$ select public.enroll_in_course(tests.the('course'), tests.id('charlie')) $$, 'PT404', 'student.not_found', 'to him he is not there');
select tests.clear_authentication();
select is((select array_agg(p.full_name) from public.submissions s join public.profiles p on p.id = s.student_id where s.score is not null), '{Mia}', 'only the one was graded');

select * from finish();
rollback;
