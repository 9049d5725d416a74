-- Who is a guardian first writes as one or not at all, and nobody changes what a course keeps as a record.
begin;
select plan(27);

select tests.staff_schools();
select tests.create_users('walt: client,tutor', 'theo: tutor', 'leo: student');
select tests.course('writing', 'theo', 'Writing');
select tests.takes('writing', 'mia');
select tests.course('drama', 'walt', 'Drama');
select tests.takes('drama', 'mia');
select tests.takes('drama', 'leo');

create function pg_temp.tries(p_who text, p_student text, p_course text default null) returns text
language plpgsql as $$
declare
  v_error text;
  v_id uuid;
begin
  perform tests.authenticate_as(p_who);
  v_id := public.create_goal(tests.id(p_student), 'Goal of ' || p_who, 'count', 10, 'books', tests.the(p_course));
  perform tests.clear_authentication();
  perform tests.keep(p_who || '_' || p_student, v_id);
  return (select g.author_side from private.goals g where g.id = v_id);
exception when others then
  get stacked diagnostics v_error = message_text;
  return v_error;
end $$;
create function pg_temp.reads(p_who text) returns text language plpgsql as $$
begin
  perform tests.authenticate_as(p_who);
  return (select string_agg(replace(g.title, 'Goal of ', '') || case when g.can_change then '*' else '' end, ',' order by g.title)
          from public.my_goals g);
end $$;
grant execute on all functions in schema pg_temp to authenticated;

-- A guardian who teaches.
select is(pg_temp.tries('walt', 'mia', 'drama'), 'staff', 'The tutor of a course who is no guardian writes a goal as staff');
select tests.clear_authentication();
delete from private.goals where id = tests.the('walt_mia');
select tests.link('walt', 'mia', '{book,message}');
select is(pg_temp.tries('walt', 'mia', 'drama'), 'student.not_found', 'A guardian without view_progress writes no goal as the tutor of a course');
select is(pg_temp.tries('walt', 'leo', 'drama'), 'staff', 'A guardian writes goals of the other students of their course as staff');
select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where source_profile_id = tests.id('walt');
select is(pg_temp.tries('walt', 'mia', 'drama'), 'guardian', 'A guardian with view_progress who teaches writes as a guardian');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('walt');
select is(pg_temp.tries('walt', 'mia', 'drama'), 'student.not_found', 'Who was a guardian writes no goal of the student as staff');
select tests.clear_authentication();

-- A tutor whom the family chose, and who only books for the student.
select tests.create_users('orla: tutor');
select tests.link('orla', 'mia', '{book}', p_relation => 'OTHER');
select tests.book('bob', 'orla', 'mia', '3 days', 'confirmed', 'bob');
select is(pg_temp.tries('orla', 'mia'), 'staff', 'A tutor who only books for the student, and is no family, writes a goal as staff');
select tests.clear_authentication();
delete from private.goals where author_id = tests.id('orla');

-- A course that the student left.
select is(pg_temp.tries('theo', 'mia', 'writing'), 'staff', 'The tutor of a course writes a goal in it');
select is(pg_temp.reads('theo'), 'theo*', 'The tutor of a course is offered to change a goal in it');
select tests.clear_authentication();
update public.enrollments set status = 'dropped' where course_id = tests.the('writing');
select is(pg_temp.reads('theo'), 'theo', 'Nobody is offered to change a goal of a student who left the course');
select results_eq($$ select g.can_record from public.my_goals g $$, array[false], 'Staff are not offered to record for a student who left the course');
select tests.authenticate_as('mia');
select results_eq($$ select g.can_record from public.my_goals g where g.title = 'Goal of theo' $$, array[false],
  'A student who left the course records no more for its staff');
select tests.clear_authentication();
update public.enrollments set status = 'active' where course_id = tests.the('writing');

-- What a colleague wrote of the own child, and who becomes a guardian later.
update public.enrollments set status = 'active' where course_id = tests.the('writing');
select tests.create_users('uma: client', 'ivy: client');
select tests.employ('uma', 'teacher', 'e1');
insert into public.courses (title, class_id) values ('History', tests.place('e1')) returning tests.keep('history', id);
select tests.takes('history', 'mia');
select is(pg_temp.tries('tina', 'mia', 'history'), 'staff', 'A teacher writes a goal in the course of the class');
select is(pg_temp.reads('uma'), 'tina*', 'A colleague is offered to change the goal');
select public.set_goal(tests.the('tina_mia'), 'Goal of both', 10, 'books');
select tests.authenticate_as('bob');
select results_eq($$ select author_name from public.my_goals g where g.title = 'Goal of both' $$, '{Uma}'::text[],
  'A guardian reads who of the staff wrote the words last');
select tests.clear_authentication();
select tests.link('uma', 'mia', '{view_progress}');
select is(pg_temp.reads('uma'), 'both,theo', 'Who became a guardian reads the goals of staff and is not offered to change them');
select throws_ok($$ select public.set_goal(tests.the('tina_mia'), 'Words of a parent', 10, 'books') $$, 'PT403', 'permission.denied',
  'A guardian who teaches does not write to other guardians in what staff wrote');
select throws_ok($$ select public.count_goal(tests.the('tina_mia'), 1) $$, 'PT403', 'permission.denied', 'A guardian who teaches records nothing as staff');
select tests.clear_authentication();
select tests.link('theo', 'mia', '{view_progress}');
select tests.authenticate_as('theo');
select throws_ok($$ select public.set_goal(tests.the('theo_mia'), 'Words of a parent', 10, 'books') $$, 'PT403', 'permission.denied',
  'Who became a guardian does not go on with their goal as staff');
select is(pg_temp.reads('tina'), 'both*', 'A teacher who is nobody''s guardian goes on');
select tests.clear_authentication();

-- A teacher outside the student's school whom the family chose is a guardian first in the course of their class.
select tests.takes('history', 'leo');
select is(pg_temp.tries('tina', 'leo', 'history'), 'staff', 'A teacher writes a goal of a student of another school who takes the course');
select tests.create_users('ned: client');
select tests.employ('ned', 'teacher', 'e1'), tests.link('ned', 'leo', '{book}', p_relation => 'OTHER');
select is(pg_temp.tries('ned', 'leo', 'history'), 'student.not_found', 'A teacher who manages the student for the family writes no goal as staff');
select tests.authenticate_as('ned');
select throws_ok($$ select public.set_goal(tests.the('tina_leo'), 'Words of Ned', 10, 'books') $$, 'PT403', 'permission.denied',
  'A teacher who manages the student for the family changes no goal of staff');
select tests.clear_authentication();
delete from private.goals where student_id = tests.id('leo');

-- What a family writes after the student has left is none of the staff's business.
select is(pg_temp.tries('mia', 'mia', 'history'), 'student', 'A student writes a goal in a course');
select is(pg_temp.reads('tina'), 'both*,mia', 'Staff read what a student writes in their course');
select tests.clear_authentication();
update public.enrollments set status = 'completed' where course_id = tests.the('history');
select is(pg_temp.reads('tina'), 'both*', 'Of who has finished the course staff read what staff wrote');
select tests.clear_authentication();
delete from public.class_students where student_id = tests.id('mia');
select is(pg_temp.reads('tina'), 'both*', 'Who teaches the student no longer keeps the record of the course');
select results_eq($$ select g.student_name from public.my_goals g $$, '{null}'::text[], 'Staff who see the student no longer read no name');
select tests.clear_authentication();

select * from finish();
rollback;
