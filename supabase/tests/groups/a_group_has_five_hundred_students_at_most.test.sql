begin;
select plan(3);

select tests.staff_schools();
create temp table pupils as select gen_random_uuid() as id, 'Pupil ' || n as name from generate_series(1, 500) n;
insert into public.profiles (id, full_name) select p.id, p.name from pupils p;
insert into public.profile_roles (profile_id, role) select p.id, 'student' from pupils p;
insert into public.class_students (class_id, student_id) select tests.place('e2'), p.id from pupils p;

select tests.authenticate_as('sam');
select tests.keep('group', public.create_group('All', p_class_id => tests.place('e2')));
select is((select student_count from public.my_groups), 500, 'A group takes five hundred students');
select throws_ok(format('select public.add_to_group(%L, array[%L]::uuid[])', tests.the('group'), tests.id('mia')), 'PT409', 'group.limit_reached',
  'A group takes no further student');
select is((select count(*)::integer from public.my_group_students), 500, 'A refused student is not in the group');

select * from finish();
rollback;
