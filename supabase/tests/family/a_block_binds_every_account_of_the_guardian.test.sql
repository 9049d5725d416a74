begin;
select plan(21);

create function pg_temp.sign_on(p_nickname text, p_email text) returns void language sql as $$
  insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
  values (gen_random_uuid(), p_email, now(), true, jsonb_build_object('full_name', initcap(p_nickname), 'nickname', p_nickname));
  insert into public.profile_roles (profile_id, role) values (tests.id(p_nickname), 'client');
$$;
select tests.create_user('rex', '{client}', 'rex@example.com');
select pg_temp.sign_on('rexsso', 'rex@example.com');
select tests.create_user('eve');
select tests.create_user('mia', '{student}', 'mia@example.com');
select tests.create_users('dana: tutor', 'ada: admin');
select tests.keep('first', tests.link('rex', 'mia'));
select tests.keep('second', tests.link('rexsso', 'mia'));
select tests.link('eve', 'mia');
select tests.keep('lesson', tests.book('rexsso', 'dana', 'mia'));
select tests.forget_news();

select tests.authenticate_as('mia');
select lives_ok($$ select public.block_guardian(tests.the('first')) $$, 'A student blocks a guardian');
select tests.clear_authentication();
select is((tests.link_row(tests.the('second'))).status::text, 'BLOCKED',
  'The block holds for another account of the same person');
select is((tests.booking(tests.the('lesson'))).student_id, null, 'A block leaves the lessons of that account');
select is(public.validate_link(tests.id('eve'), tests.id('mia')), true, 'Another guardian is not blocked');
select is((select count(*)::int from public.notifications where profile_id in (tests.id('rex'), tests.id('rexsso'), tests.id('eve'))), 0,
  'Nobody is notified of the block');

-- By no path comes a link of an account that verifies the address.
select pg_temp.sign_on('rexlate', 'rex@example.com');
select throws_ok($$ select tests.link('rexlate', 'mia') $$, 'PT403', 'link.not_available',
  'The console links no new account of a blocked person');
select tests.authenticate_as('ada');
select throws_ok($$ select public.admin_link_student(tests.id('rexlate'), tests.id('mia')) $$, 'PT403', 'link.not_available',
  'An admin links no new account of a blocked person');
select tests.authenticate_as('rexlate');
select lives_ok($$ select public.add_student('mia@example.com', null, true) $$,
  'An invitation by a new account of a blocked person is an ordinary pending one');

select tests.clear_authentication();
select tests.authenticate_as('mia');
select is((select count(*)::int from public.my_invitations), 0, 'An account that is blocked never reaches the student');
select tests.authenticate_as('mia');
select lives_ok($$ select public.invite_parent('other@example.com') $$, 'The student invites somebody else');
select tests.clear_authentication();

-- An account that was linked and takes the address is blocked with it.
select tests.create_user('late', '{client}', 'late@example.com');
select tests.keep('third', tests.link('late', 'mia'));
select tests.create_user('wait', '{client}', 'wait@example.com');
select tests.keep('fourth', tests.link('wait', 'mia', '{book}', 'PENDING'));
update auth.users set email = 'rex.new@example.com' where id = tests.user_id('rex');
delete from auth.users where id = tests.user_id('rex');
update auth.users set email = 'rex.new@example.com' where id = tests.user_id('late');
select is((tests.link_row(tests.the('third'))).status::text, 'BLOCKED',
  'An account that takes an address of a blocked person is blocked');
update auth.users set email = 'late@example.com' where id = tests.user_id('wait');
select is((tests.link_row(tests.the('fourth'))).status::text, 'BLOCKED', 'A waiting link is blocked as well');
select is((tests.link_row(tests.the('first'))).status::text, 'BLOCKED',
  'The block outlives the account of the blocked person');

-- The student, signed up again.
delete from auth.users where id = tests.user_id('mia');
select is((tests.link_row(tests.the('third'))).status, null, 'Links of the ended student end');
select tests.create_user('mia2', '{student}', 'mia@example.com');
select throws_ok($$ select tests.link('rexsso', 'mia2') $$, 'PT403', 'link.not_available',
  'The block protects the new account of a student who signed up again with the same address');
select throws_ok($$ select tests.link('rexlate', 'mia2', '{book}', 'PENDING') $$, 'PT403', 'link.not_available',
  'A waiting link is not made either');
select tests.create_user('sis', '{student}');
select lives_ok($$ select tests.link('rexsso', 'sis') $$, 'Another student''s link is made');

-- Lifting the block frees all accounts and creates no link.
select tests.authenticate_as('mia2');
select throws_ok($$ select public.unblock_guardian(tests.id('eve')) $$, 'PT404', 'link.not_found',
  'Nobody else is unblocked');
select tests.authenticate_as('ada');
select lives_ok($$ select public.unblock_guardian(tests.id('rexsso'), tests.id('mia2')) $$,
  'An admin lifts the block for the new account');
select tests.clear_authentication();
select is((select count(*)::int from public.profile_graph where target_profile_id = tests.id('mia2')), 0,
  'Lifting a block links nobody');
select lives_ok($$ select tests.link('rexlate', 'mia2') $$,
  'Every account of the person may be linked again');

select * from finish();
rollback;
