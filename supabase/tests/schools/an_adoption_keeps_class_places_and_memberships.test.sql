begin;
select plan(7);

select tests.staff_schools();
select tests.keep('kid', tests.brought('Kid', 'north'));
select tests.keep('teacher', tests.brought('Teacher', 'north', 'client'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));
insert into public.memberships (profile_id, role, class_id, custom_permissions) values (tests.the('teacher'), 'teacher', tests.place('e1'),
  '{MANAGE_INTERNAL_COMM}');
select tests.create_users('kay: student', 'ted');

select tests.authenticate_as('ada');
select public.invite_placeholder(tests.the('kid'), 'kay@example.com'), public.invite_placeholder(tests.the('teacher'), 'ted@example.com');
select tests.authenticate_as('kay');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'A student adopts their placeholder');
select is((select class_id from public.class_students), tests.place('e1'),
  'The student has the placeholder''s class place');
select tests.authenticate_as('ted');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'A teacher adopts their placeholder');
select is((select concat_ws(' ', role, class_name, permissions) from public.my_memberships), 'teacher e1 {MANAGE_INTERNAL_COMM,READ_PARENT_COMM}',
  'The teacher has the placeholder''s membership and permissions');
select is((select string_agg(full_name, ' ' order by full_name) from public.list_roster(tests.place('e1'))), 'Kay Mia',
  'The roster no longer shows the placeholder');
select tests.authenticate_as('cleo');
select lives_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e2'), tests.id('kay')) $$,
  'A student who adopted can be moved without an invitation');
select tests.clear_authentication();
select is_empty($$ select from public.memberships where profile_id = tests.the('teacher') union all select from public.class_students
  where student_id = tests.the('kid') $$,
  'No place or membership remains with the placeholders');

select * from finish();
rollback;
