begin;
select plan(3);

select tests.staff_schools();
select tests.create_user('ned', '{student}');
insert into public.courses (class_id, title) values (tests.place('e1'), 'Biology') returning tests.keep('course', id);
select tests.restrict('tina', 'mia', '{view_progress}');
select tests.authenticate_as('tina');
create function pg_temp.enrolling(p_nickname text) returns jsonb language sql as $$
  select tests.error_of(format('insert into public.enrollments (course_id, student_id) values (tests.the(''course''), %L)', tests.id(p_nickname)));
$$;
select is(pg_temp.enrolling('mia'), pg_temp.enrolling('ned'),
  'Enrolling a hidden student gives the same error as a student of no class');
select is(pg_temp.enrolling('mia') ->> 'message', 'permission.denied',
  'The error is the general permission error');
select tests.clear_authentication();
delete from public.contact_restrictions;
select tests.authenticate_as('tina');
select is(pg_temp.enrolling('mia'), null, 'The teacher can enroll the student without the restriction');

select * from finish();
rollback;
