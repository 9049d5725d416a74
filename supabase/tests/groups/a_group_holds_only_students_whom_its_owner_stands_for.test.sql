-- Each kind of standing: a guardian, a tutor, an agent for a client, a teacher, an office manager and managers.
begin;
select plan(25);

select tests.staff_schools();
select tests.create_users('dana: tutor', 'adam: agent', 'leo: student', 'nia: student', 'kim: student');
select tests.enroll('leo', 'e2');
select tests.agent('adam', 'bob');
select tests.book('bob', 'dana', 'mia', '-3 days', 'completed', 'bob');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'client') on conflict do nothing;

create function pg_temp.may_group(p_who text, p_student text) returns text language plpgsql as $$
declare
  v_error text;
begin
  perform tests.authenticate_as(p_who);
  begin
    perform public.create_group('One', p_student_ids => array[tests.id(p_student)]);
    return (select string_agg(s.full_name, ',') from public.my_group_students s);
  exception when others then
    get stacked diagnostics v_error = message_text;
    return v_error;
  end;
end $$;
grant execute on all functions in schema pg_temp to authenticated;

select is(pg_temp.may_group('bob', 'mia'), 'Mia', 'A guardian groups their own child');
select is(pg_temp.may_group('bob', 'leo'), 'student.not_found', 'A guardian cannot group another child');
select is(pg_temp.may_group('dana', 'mia'), 'Mia', 'A tutor groups a student whom they taught');
select is(pg_temp.may_group('dana', 'leo'), 'student.not_found', 'A tutor cannot group a student of others');
select is(pg_temp.may_group('adam', 'mia'), 'Mia', 'An agent groups the student of a client');
select is(pg_temp.may_group('adam', 'leo'), 'student.not_found', 'An agent cannot group a student of nobody''s client');
select is(pg_temp.may_group('tina', 'mia'), 'Mia', 'A teacher groups a student of the class');
select is(pg_temp.may_group('tina', 'leo'), 'student.not_found', 'A teacher cannot group a student of another class');
select is(pg_temp.may_group('otto', 'leo'), 'Leo', 'An office manager groups a student of the campus');
select is(pg_temp.may_group('otto', 'nia'), 'student.not_found', 'An office manager cannot group a student of no class');
select is(pg_temp.may_group('cleo', 'leo'), 'Leo', 'A campus manager groups a student of the campus, and reads the name');
select is(pg_temp.may_group('sam', 'leo'), 'Leo', 'A school manager groups a student of the school');
select is(pg_temp.may_group('olga', 'leo'), 'Leo', 'An organization manager groups a student of the organization');
select is(pg_temp.may_group('ada', 'leo'), 'role.required', 'An admin has no groups by that role');
select is(pg_temp.may_group('mia', 'mia'), 'role.required', 'A student has no groups');
select is(pg_temp.may_group('sam', 'sam'), 'student.not_found', 'Nobody puts themselves into a group');

-- Classes and courses as groups.
select tests.authenticate_as('tina');
select lives_ok(format($$ select public.create_group('Class', p_class_id => %L) $$, tests.place('e1')), 'A teacher takes their class as a group');
select is((select student_count from public.my_groups where name = 'Class'), 1, 'The group has the students of the class');
select throws_ok(format($$ select public.create_group('Class', p_class_id => %L) $$, tests.place('e2')), 'PT404', 'class.not_found',
  'A class that the teacher does not teach is not found');
select tests.clear_authentication();
select tests.course('algebra', 'dana', 'Algebra'), tests.takes('algebra', 'kim');
select tests.authenticate_as('dana');
select lives_ok(format($$ select public.create_group('Course', p_course_id => %L) $$, tests.the('algebra')), 'A tutor takes their course as a group');
select results_eq(
  $$ select s.full_name from public.my_group_students s join public.my_groups g on g.id = s.group_id where g.name = 'Course' $$,
  '{Kim}'::text[], 'The group has the students of the course');
select tests.authenticate_as('tina');
select throws_ok(format($$ select public.create_group('Course', p_course_id => %L) $$, tests.the('algebra')), 'PT404', 'course.not_found',
  'A course of others is not found');
select is((select count(*)::integer from public.my_groups g where not g.is_own), 0, 'Nobody sees groups of others');
select tests.authenticate_as_anon();
select throws_ok($$ select public.create_group('One') $$, 'PT401', 'auth.required', 'Strangers have no groups');

select tests.clear_authentication();

-- Whoever asks for few students is told what holds of them among all.
select set_eq(
  $$ select p.id, s.student_id, s.by_work from public.profiles p cross join lateral private.standing_students(p.id) s $$,
  $$ select p.id, s.student_id, s.by_work
     from public.profiles p
     cross join (select array_agg(c.id) as ids from public.profiles c group by c.id < tests.id('mia')) half
     cross join lateral private.standing_students(p.id, half.ids) s $$,
  'Standing for few students is the standing for all of them');

select * from finish();
rollback;
