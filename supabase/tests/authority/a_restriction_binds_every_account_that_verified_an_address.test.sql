begin;
select plan(14);
update private.settings set max_guardians_per_student = 20;

-- Auth lets a single sign-on account verify the address of a password account.
select tests.create_user('rex', '{client}', 'rex@example.com');
select tests.create_users('mia: student', 'dana: tutor');
create function pg_temp.sign_on(p_nickname text, p_email text) returns void language sql as $$
  insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
  values (gen_random_uuid(), p_email, now(), true, jsonb_build_object('full_name', initcap(p_nickname), 'nickname', p_nickname));
  insert into public.profile_roles (profile_id, role) values (tests.id(p_nickname), 'client');
$$;
select pg_temp.sign_on('rexsso', 'rex@example.com');
select tests.create_user('eve');
select tests.link(n, 'mia') from unnest('{rex,rexsso,eve}'::text[]) n;
select tests.keep('lesson', tests.book('rexsso', 'dana', 'mia'));
select is(public.validate_link(tests.id('rexsso'), tests.id('mia')), true,
  'Before the restriction both accounts of one person hold their links');

select tests.restrict('rex', 'mia');
select is(public.validate_link(tests.id('rex'), tests.id('mia')), false,
  'A restriction binds the account it names');
select is(public.validate_link(tests.id('rexsso'), tests.id('mia')), false,
  'A restriction binds a second account that has verified the same address');
select is((tests.booking(tests.the('lesson'))).student_id, null,
  'A restriction unassigns the lessons of the second account');
select is(public.validate_link(tests.id('eve'), tests.id('mia')), true,
  'An account with another address keeps its link');
select tests.authenticate_as('rexsso');
select is((select count(*)::int from public.my_students), 0, 'The second account does not list the student');
select tests.clear_authentication();

-- A third that comes later, and one that had the address before.
select pg_temp.sign_on('rexlate', 'rex@example.com');
select tests.link('rexlate', 'mia');
select is(public.validate_link(tests.id('rexlate'), tests.id('mia')), false,
  'A restriction binds an account that verifies the address later');

select tests.create_user('gus', '{client}', 'gus.old@example.com');
update auth.users set email = 'gus.new@example.com' where id = tests.user_id('gus');
select tests.create_user('kay', '{client}', 'kay@example.com');
select tests.link('gus', 'mia'), tests.link('kay', 'mia');
insert into public.contact_restrictions (student_id, emails, basis) values (tests.id('mia'), '{gus.old@example.com}', 'Order 8');
select is(public.validate_link(tests.id('gus'), tests.id('mia')), false,
  'A restriction binds an account that had verified the address before');
select is(public.validate_link(tests.id('kay'), tests.id('mia')), true,
  'A restriction does not bind an account that never had the address');

-- The person gave up an address before the restriction was made; a new account takes that address.
select tests.create_user('pat', '{client}', 'pat.old@example.com');
update auth.users set email = 'pat.new@example.com' where id = tests.user_id('pat');
select tests.restrict('pat', 'mia');
select tests.create_user('patagain', '{client}', 'pat.old@example.com');
select tests.link('patagain', 'mia');
select is(public.validate_link(tests.id('patagain'), tests.id('mia')), false,
  'A restriction binds a new account with an address that the person had before the restriction was made');

-- An unverified address identifies no one.
select tests.create_user('liar', '{client}', 'liar@example.com', false);
update auth.users set email = 'kay2@example.com', email_confirmed_at = null where id = tests.user_id('liar');
insert into public.contact_restrictions (student_id, emails, phones, basis) values (tests.id('mia'), '{kay2@example.com}', '{+4915100000077}', 'Order 9');
select tests.link('liar', 'mia');
select is(public.validate_link(tests.id('liar'), tests.id('mia')), true,
  'An unverified address binds nobody');
select tests.create_user('caller', '{client}', 'caller@example.com', true, '4915100000077');
select tests.link('caller', 'mia');
select is(public.validate_link(tests.id('caller'), tests.id('mia')), false,
  'A phone number in the order binds the account that verified it');
select throws_ok($$ insert into public.contact_restrictions (student_id, basis) values (tests.id('mia'), 'Order') $$, '23514', null,
  'A restriction names a profile or an address');
select throws_ok($$ insert into public.contact_restrictions (student_id, emails, basis) values (tests.id('mia'), '{Rex@Example.com}', 'Order') $$, '23514',
  null,
  'Addresses of a restriction are in lower case');

select * from finish();
rollback;
