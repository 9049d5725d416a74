begin;
select plan(30);

select tests.staff_schools();
insert into public.profile_roles (profile_id, role) values (tests.id('ada'), 'client');

-- Second accounts of Sam and Ada.
select tests.create_users('sam2', 'ada2');
create function pg_temp.same_person(p_one text, p_other text) returns void language plpgsql as $$
begin
  -- Accounts of single sign-on share an address with a password account.
  update auth.users set is_sso_user = true, email = (select u.email from auth.users u where u.id = tests.user_id(p_one)), email_confirmed_at = now()
  where id = tests.user_id(p_other);
end;
$$;
select pg_temp.same_person('sam', 'sam2');
select pg_temp.same_person('ada', 'ada2');
select ok(private.is_same_person(tests.id('sam'), tests.id('sam2')),
  'Two accounts with one verified address are one person');
select ok(not private.is_same_person(tests.id('sam'), tests.id('ada')), 'Other accounts are not');

-- Admins.
select tests.authenticate_as('ada');
select throws_ok($$ select public.grant_role(tests.id('ada'), 'tutor') $$, 'PT403', 'permission.denied',
  'An admin grants themselves no role');
select throws_ok($$ select public.grant_role(tests.id('ada2'), 'admin') $$, 'PT403', 'permission.denied',
  'An admin grants a second account of theirs no role');
select lives_ok($$ select public.grant_role(tests.id('zoe'), 'tutor') $$,
  'An admin grants somebody else a role');
select throws_ok($$ select public.admin_link_student(tests.id('ada'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin does not link themselves');
select throws_ok($$ select public.admin_link_student(tests.id('ada2'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin does not link a second account of theirs');
select throws_ok($$ select public.create_placeholder_student('Kid', '2020-01-01', tests.id('ada'), 'Form') $$, 'PT403', 'permission.denied',
  'An admin makes no child of their own');
select lives_ok($$ select public.create_placeholder_student('Kid', '2020-01-01', tests.id('zoe'), 'Form') $$,
  'An admin makes a child of somebody else');
select tests.clear_authentication();
select tests.keep('blocked', tests.link('ada', 'mia', p_status => 'BLOCKED'));
select tests.authenticate_as('ada');
select throws_ok($$ select public.unblock_guardian(tests.id('ada'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'An admin lifts no block against themselves');
select is((tests.link_row(tests.the('blocked'))).status, 'BLOCKED',
  'The admin''s own blocked link stays blocked');
select tests.clear_authentication();
select tests.link('zoe', 'mia', p_status => 'BLOCKED');
delete from public.profile_graph where id = tests.the('blocked');
delete from public.contact_restrictions where kind = 'BLOCK' and profile_id = tests.id('ada');
select tests.keep('own', tests.link('ada', 'mia', '{book}'));
select tests.authenticate_as('ada');
select throws_ok($$ select public.set_link_rights(tests.the('own'), '{view_progress,book}') $$, 'PT403', 'permission.denied',
  'An admin gives themselves no rights');
select is((tests.link_row(tests.the('own'))).rights, '{book}'::public.guardian_right[],
  'The rights are as they were');
select throws_ok($$ select public.unblock_guardian(tests.id('zoe'), tests.id('mia')) $$, 'PT403', 'guardian.not_impartial',
  'An admin lifts no block of their own child, against whomever');

-- An admin who teaches a course.
select tests.clear_authentication();
insert into public.profile_roles (profile_id, role) values (tests.id('ada'), 'tutor');
select tests.course('adas', 'ada', 'Chess');
select tests.course('zoes', 'zoe', 'Chess');
select tests.authenticate_as('ada');
select is((public.enroll_in_course(tests.the('adas'), tests.id('mia'))).kind::text, 'course',
  'An admin asks before a student comes into their own course');
select throws_ok($$ insert into public.enrollments (course_id, student_id) values (tests.the('adas'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'The table asks, too');
select ok((public.enroll_in_course(tests.the('zoes'), tests.id('mia'))).id is null,
  'An admin enrolls in the course of somebody else');

-- A manager's second account.
select tests.clear_authentication();
insert into private.placeholder_tenants (profile_id, organization_id)
values (tests.id('sam2'), tests.place('north')), (tests.id('tina'), tests.place('north'));
select tests.employ('sam2', 'teacher', 'w1', p_filtered => '{READ_PARENT_COMM}');
select tests.authenticate_as('sam');
select throws_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('sam2'), 'teacher', tests.place('e1')) $$,
  'PT403', 'permission.denied', 'A manager gives a second account of theirs no class');
select throws_ok($$ update public.memberships set custom_permissions_filter = '{}' where profile_id = tests.id('sam2') $$,
  'PT403', 'permission.denied', 'A manager gives a second account of theirs no permission');
select lives_ok($$ insert into public.memberships (profile_id, role, class_id) values (tests.id('tina'), 'teacher', tests.place('e2')) $$,
  'A manager gives somebody else another class');

-- A guardian who teaches does not answer for the child.
select tests.clear_authentication();
select tests.create_user('kai', '{student}');

select tests.link('tina', 'kai'), tests.link('bob', 'kai');
select tests.authenticate_as('sam');
select tests.keep('question', (public.enroll_student(tests.place('e1'), tests.id('kai'))).id);
select tests.authenticate_as('tina');
select throws_ok($$ select public.accept_invitation(tests.the('question')) $$, 'PT403', 'link.not_available',
  'A teacher does not bring their own child into their class');
select is((select count(*)::int from public.class_students where student_id = tests.id('kai')), 0,
  'The child sits in no class');
select tests.authenticate_as('bob');
select lives_ok($$ select public.accept_invitation(tests.the('question')) $$, 'The other guardian does');
select tests.clear_authentication();
select is((select count(*)::int from public.class_students where student_id = tests.id('kai')), 1,
  'Now the child sits in the class');

-- An admin who works at a school, in whatever account, asks before a student comes there.
select tests.create_user('ben', '{student}');
select tests.authenticate_as('ada');
select is((public.enroll_student(tests.place('w1'), tests.id('ben'))).id, null,
  'An admin who does not work at the school places a student at once');
select tests.clear_authentication();
delete from public.class_students where student_id = tests.id('ben');
select tests.employ('ada2', 'teacher', 'e1');
select tests.authenticate_as('ada');
select isnt((public.enroll_student(tests.place('e1'), tests.id('ben'))).id, null,
  'An admin who teaches the class with a second account invites the student');
select is((select count(*)::int from public.class_students where student_id = tests.id('ben')), 0,
  'An invited student has no place yet');
select tests.clear_authentication();
select is_empty($$ select from private.staff_of(array[tests.id('ben')]) $$,
  'The admin has not become staff of the student');
select tests.authenticate_as('ben');
select lives_ok($$ select public.accept_invitation(i.id) from public.my_invitations i where i.kind = 'class' $$,
  'The student accepts the class');
select tests.clear_authentication();
select is((select count(*)::int from public.class_students where student_id = tests.id('ben')), 1,
  'The student has a place after accepting');

select * from finish();
rollback;
