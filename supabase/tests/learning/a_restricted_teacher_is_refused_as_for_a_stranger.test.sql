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
select is(pg_temp.enrolling('mia'), pg_temp.enrolling('ned'), 'a student of her class whom she may not know is refused as one of no class');
select is(pg_temp.enrolling('mia') ->> 'message', 'permission.denied', 'with the sentence that everybody gets');
select tests.clear_authentication();
delete from public.contact_restrictions;
select tests.authenticate_as('tina');
select is(pg_temp.enrolling('mia'), null, 'without the restriction she enrols her');

select * from finish();
rollback;
