begin;
select plan(10);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Kid', 'north'));

select tests.authenticate_as('olga');
select throws_ok($$ insert into public.campuses (school_id, organization_id, name) values (tests.place('sun'), tests.place('north'), 'x') $$, '42501', null, 'a client does not name the organization of a campus');
select throws_ok($$ insert into public.classes (campus_id, school_id, name) values (tests.place('beach'), tests.place('high'), 'x') $$, '42501', null, 'nor the school of a class');
select throws_ok($$ insert into public.class_students (class_id, student_id, organization_id) values (tests.place('b1'), tests.the('kid'), tests.place('north')) $$, '42501', null, 'nor the organization of a place');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('b1'), tests.the('kid')) $$, 'PT403', 'permission.denied', 'so a class of elsewhere is judged as what it is');
select throws_ok($$ insert into public.memberships (profile_id, role, organization_id, class_id) values (tests.the('kid'), 'teacher', tests.place('north'), tests.place('b1')) $$, 'PT403', 'permission.denied', 'also in a membership that names one''s own organization');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (gen_random_uuid(), tests.the('kid')) $$, 'PT403', 'permission.denied', 'a class that does not exist answers alike');
select lives_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.the('kid'), 'teacher', tests.place('h1')) $$, 'the class alone is enough');
select is((select organization_id || ' ' || school_id || ' ' || campus_id from public.memberships where profile_id = tests.the('kid')), concat_ws(' ', tests.place('north'), tests.place('low'), tests.place('hill')), 'the chain is filled in');
select tests.clear_authentication();
select lives_ok($$ insert into public.classes (id, campus_id, school_id, organization_id, name) values (tests.place('forged'), tests.place('beach'), tests.place('high'), tests.place('north'), 'forged') $$, 'whatever the console sends');
select is((select organization_id || ' ' || school_id from public.classes where id = tests.place('forged')), concat_ws(' ', tests.place('south'), tests.place('sun')), 'it is the true one');

select * from finish();
rollback;
