begin;
select plan(8);

select tests.create_users('ada: admin', 'bob', 'charlie: student', 'mia: student');
select tests.keep('parent', gen_random_uuid());
insert into public.profiles (id, full_name) values (tests.the('parent'), 'Bob Senior');
insert into public.profile_details (profile_id) values (tests.the('parent')) on conflict do nothing;
insert into public.profile_roles (profile_id, role) values (tests.the('parent'), 'client');
select tests.authenticate_as('ada');
select is((select is_primary from public.admin_link_student(tests.the('parent'), tests.id('charlie'))), true,
  'The first guardian, who has no account, is the primary one');
select public.invite_placeholder(tests.the('parent'), 'bob@example.com');
select tests.authenticate_as('bob');
select public.accept_invitation((select id from public.my_invitations));
select tests.clear_authentication();
select is((select is_primary from public.profile_graph where source_profile_id = tests.id('bob') and target_profile_id = tests.id('charlie')), true,
  'The account that takes the profile of the primary guardian over is the primary guardian');
select is((select count(*)::int from public.profile_graph where target_profile_id = tests.id('charlie') and is_primary), 1,
  'The student has one primary guardian');

-- The invited person sees whose guardian they become; who only has the link sees no names.
select tests.create_user('tut', '{client,tutor}', 'tut@example.com');
select tests.keep('other', gen_random_uuid());
insert into public.profiles (id, full_name) values (tests.the('other'), 'Tut Senior');
insert into public.profile_roles (profile_id, role) values (tests.the('other'), 'client');
select tests.authenticate_as('ada');
select public.admin_link_student(tests.the('other'), tests.id('mia'), p_relation => 'MOTHER', p_rights => '{book}');
select tests.keep('invitation', (public.invite_placeholder(tests.the('other'), 'tut@example.com')).id);
select tests.clear_authentication();
select tests.give_token(tests.the('invitation'), 'token');
select is((select profiles #> '{0,students}' from public.preview_invitation('token')),
  '[{"rights": ["book"], "relation": "MOTHER"}]', 'The link of an invitation shows what it makes its holder, without names');
select tests.authenticate_as('tut');
select is((select profiles #> '{0,students}' from public.my_invitations),
  '[{"rights": ["book"], "relation": "MOTHER", "full_name": "Mia"}]', 'The invited person sees whose guardian they become, and what they may do');
select public.accept_invitation((select id from public.my_invitations));
select isnt_empty($$ select from public.my_students where student_id = tests.id('mia') $$, 'A tutor takes over their profile as a guardian');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where target_profile_id = tests.id('mia') and is_primary), 0,
  'A tutor does not become the primary guardian by taking over a profile');
select tests.keep('link', (select id from public.profile_graph where source_profile_id = tests.id('tut') and target_profile_id = tests.id('mia')));
select tests.authenticate_as('ada');
select is((select is_primary from public.set_primary_guardian(tests.the('link'))), true, 'An admin makes the tutor primary');

select * from finish();
rollback;
