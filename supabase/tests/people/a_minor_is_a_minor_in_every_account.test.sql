begin;
select plan(44);

create function pg_temp.also(p_nickname text, p_email text, p_role text default null) returns void language sql as $$
  insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
  values (gen_random_uuid(), p_email, now(), true, jsonb_build_object('nickname', p_nickname, 'role', p_role));
$$;
create function pg_temp.moves(p_nickname text, p_email text) returns void language sql as $$
  update auth.users set email = p_email where id = tests.user_id(p_nickname);
$$;

-- Tim is 15, Kim is 10, both say so themselves. Mom is 40, Zoe a client who never said anything.
select tests.create_user('tim', '{student}', 'tim@example.com');
select tests.create_user('kim', '{student}', 'kim@example.com');
select tests.create_user('mom', '{client}', 'mom@example.com');
select tests.create_user('zoe', '{client}', 'zoe@example.com');
select tests.create_user('ada', '{admin}');
select tests.create_user('mia', '{student}', 'mia@example.com');
update public.profile_details set date_of_birth = current_date - interval '15 years' where profile_id = tests.id('tim');
update public.profile_details set date_of_birth = current_date - interval '10 years' where profile_id = tests.id('kim');

-- A second account of a minor.
select pg_temp.also('timtoo', 'tim@example.com', 'client');
select is(private.has_role(tests.id('timtoo'), 'client'), false, 'A second account of a minor is no client after sign-up');
select ok(private.is_known_minor(tests.id('timtoo')) and not private.is_known_child(tests.id('timtoo')),
  'A second account of a minor of 15 is one of a minor, not of a child');
select throws_ok($$ insert into public.profile_roles (profile_id, role) values (tests.id('timtoo'), 'tutor') $$, 'PT400', 'age.not_confirmed',
  'The console makes no second account of a minor a tutor');
select throws_ok($$ select tests.link('timtoo', 'mia') $$, 'PT400', 'age.not_confirmed',
  'A second account of a minor is no guardian');
select tests.authenticate_as('ada');
select throws_ok($$ select public.grant_role(tests.id('timtoo'), 'client') $$, 'PT400', 'age.not_confirmed',
  'An admin makes no second account of a minor a client');
select tests.authenticate_as('timtoo');
select throws_ok($$ select public.choose_role('client') $$, 'PT403', 'permission.denied',
  'A second account of a minor chooses no other role');
select throws_ok($$ select public.update_profile(p_date_of_birth => '1980-01-01') $$, 'PT403', 'age.evidence_required',
  'A second account of a minor does not call itself that of an adult');
select tests.clear_authentication();
update public.profile_details set date_of_birth = '1980-01-01' where profile_id = tests.id('timtoo');
select ok(private.is_known_minor(tests.id('timtoo')), 'What the second account says makes nobody older');

-- Under 13.
select pg_temp.also('kimtoo', 'kim@example.com', 'student');
select tests.authenticate_as('kimtoo');
select throws_ok($$ select public.invite_parent('pa@example.com') $$, 'PT400', 'age.not_confirmed',
  'A second account of a child under 13 invites nobody');
select tests.authenticate_as('mom');
select tests.keep('invitation', (public.add_student('kim@example.com', p_is_13_plus => true)).id);
select tests.authenticate_as('kimtoo');
select throws_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'PT400', 'age.not_confirmed',
  'A second account of a child under 13 accepts nothing');

-- An address that a minor had before.
select tests.clear_authentication();
select pg_temp.moves('tim', 'tim.new@example.com');
select tests.create_user('heir', '{client}', 'tim.old@example.com');
select tests.keep('heirs', tests.link('heir', 'mia'));
select tests.create_user('other', '{client}', 'other@example.com');
select tests.keep('others', tests.link('other', 'mia'));
select pg_temp.moves('timtoo', 'timtoo@example.com');
select ok(private.has_right(tests.id('heir'), tests.id('mia'), 'book'), 'Before that the guardian has every right');
select pg_temp.moves('heir', 'tim@example.com');
select ok(private.is_known_minor(tests.id('heir')), 'An account that takes an address which a minor had is one of a minor');
select ok(private.has_role(tests.id('heir'), 'client') and private.has_right(tests.id('heir'), tests.id('mia'), 'book'),
  'What that account has already stays, because the address may have been another person''s');
select throws_ok($$ select tests.link('heir', 'tim') $$, 'PT400', 'age.not_confirmed', 'That account gets no further child');

-- Addresses are handed down from parents to children: the earlier account is not the minor.
select pg_temp.moves('mom', 'mom.new@example.com');
select tests.keep('moms', tests.link('mom', 'mia'));
select pg_temp.moves('kim', 'mom@example.com');
select ok(private.has_role(tests.id('mom'), 'client') and private.has_right(tests.id('mom'), tests.id('mia'), 'book'),
  'A parent keeps the rights when a child takes over an earlier address of the parent');
select is(private.is_known_minor(tests.id('mom')), false, 'The parent is no minor');

-- Whoever has the address now besides a minor becomes nothing new either, whichever came first.
select tests.keep('zoes', tests.link('zoe', 'mia'));
select pg_temp.also('zoetoo', 'zoe@example.com', 'student');
select tests.authenticate_as('zoetoo');
select lives_ok($$ select public.update_profile(p_date_of_birth => (current_date - interval '16 years')::date) $$,
  'A person states in a second account to be 16');
select tests.clear_authentication();
select ok(private.has_role(tests.id('zoe'), 'client') and private.has_right(tests.id('zoe'), tests.id('mia'), 'book'),
  'Nobody takes a child from a parent by what they say of themselves in another account');
select throws_ok($$ select tests.link('zoe', 'tim') $$, 'PT400', 'age.not_confirmed',
  'The parent gets no further child until the school or an admin has set the date of birth');

-- The own date ends what a minor cannot have.
savepoint before;
select tests.authenticate_as('zoe');
select lives_ok($$ select public.update_profile(p_date_of_birth => (current_date - interval '17 years')::date) $$,
  'A guardian states to be 17');
select tests.clear_authentication();
select is(private.has_role(tests.id('zoe'), 'client') or private.has_right(tests.id('zoe'), tests.id('mia')), false,
  'The role client and the rights of that guardian have ended');
rollback to before;
alter table public.profile_details disable trigger user;
update public.profile_details set date_of_birth = current_date - interval '17 years' where profile_id = tests.id('zoe');
alter table public.profile_details enable trigger user;
select private.check_people(array[tests.id('zoe')]);
select is(private.has_right(tests.id('zoe'), tests.id('mia')), false, 'A link of a minor does not count, however it came about');
rollback to before;

-- A guardian of somebody who is a guardian cannot make them a minor.
select tests.create_user('uma', '{tutor}', 'uma@example.com');
insert into public.profile_roles (profile_id, role) values (tests.id('zoe'), 'student');
select tests.link('uma', 'zoe');
select tests.authenticate_as('uma');
select throws_ok($$ select public.set_date_of_birth(tests.id('zoe'), (current_date - interval '10 years')::date) $$,
  'PT403', 'age.evidence_required', 'A guardian does not make a minor of a client who is a guardian');
select throws_ok($$ select public.set_date_of_birth(tests.id('zoe'), '1990-01-01') $$,
  'PT403', 'age.evidence_required', 'A guardian does not say that a student is an adult');
select tests.clear_authentication();
rollback to before;

-- The school's or an admin's word stands.
select tests.authenticate_as('ada');
select lives_ok($$ select public.set_date_of_birth(tests.id('heir'), '1980-01-01', 'identity_document', 'Folder 7') $$,
  'An admin sets the date of birth of a parent');
select lives_ok($$ select public.grant_role(tests.id('heir'), 'client') $$, 'After that the parent becomes a client');
select tests.clear_authentication();
select is(private.is_known_minor(tests.id('heir')), false, 'The date that an admin set overrules the other account');
select lives_ok($$ select tests.link('heir', 'tim') $$, 'After that the parent gets a further child');
select tests.authenticate_as('ada');
select throws_ok($$ select public.set_date_of_birth(tests.id('timtoo'), '1980-01-01') $$, 'PT403', 'age.evidence_required',
  'An admin confirms no date against another account without evidence');
select lives_ok($$ select public.set_date_of_birth(tests.id('timtoo'), '1980-01-01', 'identity_document', 'Folder 7') $$,
  'An admin confirms a date that the account has stated');
select tests.clear_authentication();
select is(private.is_known_minor(tests.id('timtoo')), false, 'The confirmed date counts');
select throws_ok($$ update public.profile_details set date_of_birth_vouched = true where profile_id = tests.id('ada') $$, '23514', null,
  'Nobody vouches for a date of birth that is not known');
select tests.authenticate_as('mom');
select throws_ok($$ select public.set_date_of_birth(tests.id('kim'), '1980-01-01') $$, 'PT404', 'student.not_found',
  'A stranger sets no date of birth');
select tests.clear_authentication();
select tests.authenticate_as('mom');
select lives_ok($$ select public.set_date_of_birth(tests.id('mia'), (current_date - interval '14 years')::date) $$,
  'A guardian sets a missing date of birth');
select tests.clear_authentication();
select is((select date_of_birth_vouched from public.profile_details where profile_id = tests.id('mia')), false,
  'The date that a guardian set is not vouched for');

-- Signing up again does not make older.
delete from auth.users where id = tests.user_id('mia');
select pg_temp.also('again', 'mia@example.com', 'client');
select ok(private.is_known_minor(tests.id('again')) and not private.has_role(tests.id('again'), 'client'),
  'A minor who signs up again is no client');
select is(private.forget_former_births(now()), 0, 'While the person is a minor the date is kept');
select is(private.forget_former_births(now() + interval '10 years'), 1, 'The date is forgotten once the person is an adult');
select is(private.is_known_minor(tests.id('again')), false, 'After that nothing is known');
delete from auth.users where id = tests.user_id('zoe');
select is_empty($$ select from private.former_addresses where date_of_birth is null and profile_id not in (
  select w.student_id from private.guardianships w union select w.profile_id from private.guardianships w) $$,
  'No fingerprint is kept of people who are neither guardians, students of guardians, nor minors');

-- A parent handed the address down to a minor whose account then ends.
select tests.create_user('pat', '{client}', 'pat@example.com');
select tests.link('pat', 'kim');
select pg_temp.moves('pat', 'pat.new@example.com');
select pg_temp.also('lil', 'pat@example.com', 'student');
update public.profile_details set date_of_birth = current_date - interval '15 years' where profile_id = tests.id('lil');
delete from auth.users where id = tests.user_id('lil');
select ok(private.has_role(tests.id('pat'), 'client') and private.has_right(tests.id('pat'), tests.id('kim')),
  'A parent keeps role and rights when the account of the minor ends who got the address later');
select pg_temp.also('lilagain', 'pat@example.com', 'client');
select is(private.has_role(tests.id('lilagain'), 'client'), false, 'The minor who signs up again with the address is no client');
-- A minor who had the address at the same time as another account.
select pg_temp.also('ray', 'ray@example.com', 'student');
select pg_temp.also('raytoo', 'ray@example.com', 'student');
update public.profile_details set date_of_birth = current_date - interval '15 years' where profile_id = tests.id('raytoo');
update auth.users set deleted_at = now(), email = null where id = tests.user_id('raytoo');
select ok(private.is_known_minor(tests.id('ray')), 'An account is one of a minor after the other account with the same address has ended');
select throws_ok($$ insert into public.profile_roles (profile_id, role) values (tests.id('ray'), 'client') $$, 'PT400', 'age.not_confirmed',
  'An account that had its address together with a minor becomes no client');

select * from finish();
rollback;
