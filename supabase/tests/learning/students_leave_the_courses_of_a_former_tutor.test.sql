begin;
select plan(5);

select tests.create_course();
select tests.create_users('ada: admin', 'noah: student', 'theo: tutor');
select tests.keep('noahs', tests.takes('course', 'noah', 'completed'));
select tests.course('theos', 'theo', 'Chess');
select tests.takes('theos', 'charlie');

select tests.authenticate_as('ada');
select lives_ok($$ select public.revoke_role(tests.id('dana'), 'tutor') $$, 'An admin revokes the role of a tutor');
select lives_ok($$ select public.grant_role(tests.id('dana'), 'tutor') $$, 'An admin grants the role again');
select tests.authenticate_as('dana');
select is_empty(format('select from public.profiles where id = %L', tests.id('charlie')),
  'The tutor does not see a former student again without being enrolled with');
select tests.clear_authentication();
select results_eq($$ select c.title, e.status from public.enrollments e join public.courses c on c.id = e.course_id
                     where e.student_id = tests.id('charlie') order by 1 $$,
  $$ values ('Chess', 'active'::public.enrollment_status), ('Writing', 'dropped') $$,
  'The student has left the courses of that tutor and no other');
select is((select status from public.enrollments where id = tests.the('noahs')), 'completed', 'A completed course stays completed');

select * from finish();
rollback;
