begin;
select plan(6);

select tests.staff_schools();
create function pg_temp.same_person(p_one text, p_other text) returns void language plpgsql as $$
begin
  update auth.users set is_sso_user = true, email_confirmed_at = now(),
    email = (select u.email from auth.users u where u.id = tests.user_id(p_one))
  where id = tests.user_id(p_other);
end;
$$;
select tests.create_user('kai', '{student}'), tests.create_user('ted'), tests.create_user('ted2'), tests.create_user('una');
select pg_temp.same_person('ted', 'ted2');
select tests.link('ted', 'kai'), tests.link('una', 'kai');
select tests.employ('ted2', 'teacher', 'e1');

-- A class.
select tests.authenticate_as('sam');
select tests.keep('class', (public.enroll_student(tests.place('e1'), tests.id('kai'))).id);
select tests.authenticate_as('ted');
select throws_ok($$ select public.accept_invitation(tests.the('class')) $$, 'PT403', 'link.not_available',
  'A guardian whose second account teaches the class does not bring the child in');

-- A course of that class, asked for by a colleague.
select tests.clear_authentication();
insert into public.courses (id, class_id, title) values (tests.place('course'), tests.place('e1'), 'Chess');
select tests.authenticate_as('tina');
select tests.keep('asked', (public.enroll_in_course(tests.place('course'), tests.id('kai'))).id);
select tests.authenticate_as('ted');
select throws_ok($$ select public.accept_invitation(tests.the('asked')) $$, 'PT403', 'link.not_available',
  'A guardian whose second account teaches the course does not bring the child in');
select tests.authenticate_as('una');
select lives_ok($$ select public.accept_invitation(tests.the('asked')) $$, 'The other guardian brings the child into the course');
select lives_ok($$ select public.accept_invitation(tests.the('class')) $$, 'The other guardian brings the child into the class');
select tests.clear_authentication();
select is((select count(*)::int from public.enrollments where student_id = tests.id('kai') and course_id = tests.place('course')), 1,
  'The child takes the course');
select is((select count(*)::int from public.class_students where student_id = tests.id('kai')), 1, 'The child sits in the class');

select * from finish();
rollback;
