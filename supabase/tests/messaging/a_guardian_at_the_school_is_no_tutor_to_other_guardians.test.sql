begin;
select plan(12);

select tests.staff_schools();
select tests.create_user('tod', '{client,tutor}'), tests.create_user('ron', '{client,tutor}');
select tests.link('tod', 'mia'), tests.link('ron', 'mia', '{book}', p_relation => 'OTHER');
-- Both teach Mia in courses of their own; Tod works at Mia's school besides.
insert into public.courses (id, tutor_id, title)
values (tests.place('tods'), tests.id('tod'), 'Chess'), (tests.place('rons'), tests.id('ron'), 'Go');
insert into public.enrollments (course_id, student_id)
values (tests.place('tods'), tests.id('mia')), (tests.place('rons'), tests.id('mia'));
select tests.employ('tod', 'office_manager', 'west');

select tests.authenticate_as('tod');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 0,
  'A guardian who works at the school sees no other guardian by teaching the child');
select throws_ok($$ select public.start_thread(tests.id('mia'), tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A guardian who works at the school writes to no other guardian by teaching the child');
select tests.authenticate_as('ron');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 1,
  'A tutor who manages the student, and works elsewhere, sees whom to talk to');
select lives_ok($$ select public.start_thread(tests.id('mia'), tests.id('bob')) $$, 'The contact can still write');

-- By the organization as well, and no longer after leaving.
select tests.clear_authentication();
select tests.employ('ron', 'organization_manager', 'north');
select tests.authenticate_as('ron');
select is((select count(*)::int from public.my_threads), 0, 'Who comes to work above the school reads the thread no more');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('ron');
select tests.authenticate_as('ron');
select is((select count(*)::int from public.my_threads), 1, 'Who leaves reads it again');

-- A parent who teaches their own child is a guardian first wherever they work, in every account, and ever after.
select tests.clear_authentication();
select tests.create_user('dad', '{client,tutor}', 'dad@example.com');
select tests.create_user('dana', '{client,tutor}');
select tests.keep('dad', tests.link('dad', 'mia', p_relation => 'FATHER')), tests.link('dana', 'mia', p_relation => 'OTHER');
insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
values (gen_random_uuid(), 'dad@example.com', now(), true, '{"nickname": "dadsso"}');
insert into public.profile_roles (profile_id, role) values (tests.id('dadsso'), 'tutor');
insert into public.courses (id, tutor_id, title)
values (tests.place('dads'), tests.id('dad'), 'Bridge'), (tests.place('dadssos'), tests.id('dadsso'), 'Whist'),
       (tests.place('danas'), tests.id('dana'), 'Poker');
insert into public.enrollments (course_id, student_id)
values (tests.place('dads'), tests.id('mia')), (tests.place('dadssos'), tests.id('mia')), (tests.place('danas'), tests.id('mia'));
select tests.authenticate_as('dad');
select throws_ok($$ select public.start_thread(tests.id('mia'), tests.id('bob')) $$, 'PT404', 'contact.not_found',
  'A parent who teaches their own child is no tutor to the other guardians');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 0,
  'A parent who teaches their own child does not see the other guardians');
select tests.authenticate_as('dadsso');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 0,
  'A parent who teaches with a second account does not see the other guardians');
select tests.clear_authentication();
update public.profile_graph set relation = 'OTHER' where id = tests.the('dad');
select tests.authenticate_as('dad');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 0,
  'A parent who gives up the relation still does not see the other guardians');
select tests.clear_authentication();
delete from public.profile_graph where id = tests.the('dad');
select tests.authenticate_as('dad');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 0,
  'A parent whose link has ended still does not see the other guardians');
select tests.authenticate_as('dana');
select is((select count(*)::int from public.profiles where id = tests.id('bob')), 1,
  'A tutor who only manages the student sees whom to talk to');

select * from finish();
rollback;
