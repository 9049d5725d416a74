begin;
select plan(7);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.takes('course', 'mia');
select tests.assignment('course', 'Essay');
select tests.work('Essay', 'charlie');
select tests.work('Essay', 'mia');
select tests.restrict('dana', 'charlie', '{view_progress}');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.enrollments), 1,
  'A restricted tutor sees only the other student''s enrollment');
select is((select count(*)::int from public.submissions), 1,
  'A restricted tutor sees only the other student''s work');
update public.submissions set score = 50;
select throws_ok($$ insert into public.point_entries (student_id, course_id, points) values (tests.id('charlie'), tests.the('course'), 5) $$, 'PT404',
  'course.not_found',
  'A restricted tutor cannot give points to the student');
select tests.keep('asked', (public.enroll_in_course(tests.the('course'), tests.id('charlie'))).id);
select is((select kind::text from public.my_invitations where id = tests.the('asked')), 'course',
  'A restricted tutor asks the student like any stranger');
select tests.authenticate_as('charlie');
select is_empty($$ select from public.my_invitations where id = tests.the('asked') $$,
  'The question of a restricted tutor is never delivered');
select tests.clear_authentication();
select is((select count(*)::int from public.notifications where key = 'INVITATION_RECEIVED' and profile_id = tests.id('charlie')), 0,
  'Nobody is notified of a restricted tutor''s invitation');
select is((select array_agg(p.full_name) from public.submissions s join public.profiles p on p.id = s.student_id where s.score is not null), '{Mia}',
  'Only the other student''s work was graded');

select * from finish();
rollback;
