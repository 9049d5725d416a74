begin;
select plan(3);

select tests.create_users('ada: admin', 'bob', 'charlie: student');
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

select * from finish();
rollback;
