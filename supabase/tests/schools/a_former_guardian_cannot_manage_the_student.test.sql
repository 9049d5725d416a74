begin;
select plan(14);

select tests.staff_schools();
select tests.create_user('sara', '{client}', 'sara@example.com');
select tests.employ('sara', 'school_manager', 'high');
select tests.create_users('rex', 'kim: student');
select tests.enroll('kim', 'e1');
select tests.keep('bob', (select id from public.profile_graph where source_profile_id = tests.id('bob')));
select tests.keep('own', tests.link('sara', 'mia'));

-- The link ends; the past stays.
delete from public.profile_graph where id = tests.the('own');
select tests.authenticate_as('sara');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'A manager who was a guardian of the student restricts nobody for the student');
select throws_ok($$ select public.set_link_rights(tests.the('bob'), '{}') $$, 'PT403', 'permission.denied',
  'A former guardian takes no rights from the other guardian');
select throws_ok($$ select public.unlink_student(tests.the('bob')) $$, 'PT404', 'link.not_found',
  'A former guardian ends no link of the other guardian');
select throws_ok($$ select public.admin_link_student(tests.id('rex'), tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A former guardian links nobody');
select throws_ok($$ select public.list_restrictions(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A former guardian lists no restrictions');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A former guardian does not list the other guardians as a manager');
select lives_ok($$ select public.restrict_contact(tests.id('kim'), tests.id('rex'), null, 'Order 7') $$,
  'For another student the same manager restricts');
select tests.authenticate_as('sam');
select lives_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('rex'), null, 'Order 8') $$,
  'Another manager restricts for the student');
select tests.clear_authentication();
select is((tests.link_row(tests.the('bob'))).status::text, 'ACTIVE',
  'The other guardian''s link is still active');

-- In another account of the guardian, or of the student.
insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
values (gen_random_uuid(), 'sara@example.com', now(), true, '{"nickname": "sarasso"}');
select tests.employ('sarasso', 'school_manager', 'high');
select tests.authenticate_as('sarasso');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'A second account of the former guardian does not manage the student either');
select tests.clear_authentication();
insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
values (gen_random_uuid(), 'mia@example.com', now(), true, '{"nickname": "miasso"}');
insert into public.profile_roles (profile_id, role) values (tests.id('miasso'), 'student') on conflict do nothing;
select tests.enroll('miasso', 'e1');
select tests.authenticate_as('sara');
select throws_ok($$ select public.restrict_contact(tests.id('miasso'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'A former guardian does not manage a second account of the student');

-- A manager who only applied, and was refused or blocked while pending, counts as a guardian only while the
-- row exists.
select tests.clear_authentication();
select tests.create_user('sue');
select tests.employ('sue', 'school_manager', 'high');
select tests.keep('asked', tests.link('sue', 'mia', '{book}', 'PENDING'));
select tests.authenticate_as('sue');
select throws_ok($$ select public.list_restrictions(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A manager who applies to be a guardian does not manage the student');
select tests.clear_authentication();
delete from public.profile_graph where id = tests.the('asked');
select tests.authenticate_as('sue');
select lives_ok($$ select public.list_restrictions(tests.id('mia')) $$,
  'A manager whose application was refused does');
select tests.clear_authentication();
select is((select count(*)::int from private.guardianships w where w.profile_id = tests.id('sue')), 0,
  'An application that was refused leaves no history');

select * from finish();
rollback;
