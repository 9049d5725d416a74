begin;
select plan(17);

select tests.create_users('ada: admin', 'eve', 'bob', 'rex', 'vic', 'gina', 'mia: student', 'fay: student');
select tests.make_schools();
select tests.employ('gina', 'school_manager', 'high');
select tests.enroll('fay', 'e1');
select tests.link('eve', 'mia'), tests.link('bob', 'mia'), tests.link('gina', 'mia');

create function pg_temp.moves(p_nickname text, p_email text) returns void language sql as $$
  update auth.users set email = p_email where id = tests.user_id(p_nickname);
$$;
create function pg_temp.also(p_nickname text, p_email text, p_role text default 'client') returns void language sql as $$
  insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
  values (gen_random_uuid(), p_email, now(), true, jsonb_build_object('nickname', p_nickname, 'role', p_role));
$$;
select pg_temp.also('sid', 'sid@example.com', 'student');
select tests.enroll('sid', 'e1');
create function pg_temp.reads(p_nickname text) returns boolean language sql as $$
  select private.has_right(tests.id(p_nickname), tests.id('mia'), 'view_progress');
$$;

-- The restricted person takes an address that somebody else gave up.
select pg_temp.moves('eve', 'eve.new@example.com');
select tests.restrict('rex', 'mia');
select pg_temp.moves('rex', 'eve@example.com');
select ok(pg_temp.reads('eve'), 'A person who gave an address up is not restricted by its next holder');
select pg_temp.also('rextoo', 'eve@example.com');
select is(cardinality(private.denied_rights(tests.id('rextoo'), tests.id('mia'))), 4,
  'An account that has the address of the restricted person besides them is restricted');
select pg_temp.moves('rex', 'rex.new@example.com'), pg_temp.moves('rextoo', 'rextoo@example.com');
select tests.create_user('next', '{client}', 'next@example.com');
select pg_temp.moves('next', 'eve@example.com');
select is(cardinality(private.denied_rights(tests.id('next'), tests.id('mia'))), 4,
  'The next holder of an address of the restricted person is restricted');
select ok(pg_temp.reads('eve'), 'The former holder is not restricted by later holders either');

-- Whoever shared an address before the restriction is one person with the other.
select tests.create_user('one', '{client}', 'shared@example.com');
select pg_temp.moves('one', 'one@example.com');
select tests.create_user('other', '{client}', 'shared@example.com');
select tests.restrict('other', 'mia');
select is(cardinality(private.denied_rights(tests.id('one'), tests.id('mia'))), 4,
  'An account that had an address of the person when the restriction was made is restricted');

-- A manager who is a guardian restricts the other guardian for another student, who comes to the child's address.
select tests.authenticate_as('gina');
select lives_ok($$ select public.restrict_contact(tests.id('fay'), p_emails => '{bob@example.com}', p_basis => 'Order 1') $$,
  'A manager restricts a person for a student of the school');
select tests.clear_authentication();
select pg_temp.moves('mia', 'mia.new@example.com');
select pg_temp.moves('fay', 'mia@example.com');
select ok(pg_temp.reads('bob'), 'A student who takes a former address of another brings no restriction to them');
select tests.authenticate_as('gina');
select lives_ok($$ select public.restrict_contact(tests.id('sid'), p_emails => '{bob@example.com}', p_basis => 'Order 2') $$,
  'A manager restricts the person for a second student');
select tests.clear_authentication();
select pg_temp.also('sidtoo', 'sid@example.com', 'student');
select ok('view_progress' = any (private.denied_rights(tests.id('bob'), tests.id('sidtoo'))),
  'The restriction protects the student in a second account with the address');
select pg_temp.moves('sid', 'mia.new@example.com');
select ok(pg_temp.reads('bob'),
  'A restriction by a guardian does not reach their own child by an address that two accounts have at once');
select ok('view_progress' = any (private.denied_rights(tests.id('bob'), tests.id('sid'))),
  'The restriction stands for the student for whom it was made');

-- A block does not pass back either.
select tests.create_users('ida: student', 'kit: student');
select tests.keep('idas', tests.link('vic', 'ida')), tests.keep('kits', tests.link('vic', 'kit'));
select tests.authenticate_as('ida');
select lives_ok($$ select public.block_guardian(tests.the('idas')) $$, 'A student blocks a guardian');
select tests.clear_authentication();
select pg_temp.moves('kit', 'kit.new@example.com'), pg_temp.moves('ida', 'kit@example.com');
select is((tests.link_row(tests.the('kits'))).status, 'ACTIVE', 'A student who takes a former address of another blocks nobody for them');

-- A suspension does not either.
select pg_temp.moves('vic', 'vic.new@example.com');
select tests.create_user('bad');
select tests.authenticate_as('ada');
select lives_ok($$ select public.suspend_profile(tests.id('bad'), 'Abuse') $$, 'An admin suspends a person');
select tests.clear_authentication();
select pg_temp.moves('bad', 'vic@example.com');
select is(private.is_suspended(tests.id('vic')), false, 'A person who gave an address up is not suspended with its next holder');
select pg_temp.also('badtoo', 'vic@example.com');
select ok(private.is_suspended(tests.id('badtoo')), 'An account that has the address besides the suspended person is suspended');
select is(private.is_suspended(tests.id('eve')), false, 'Nobody else is suspended');

select * from finish();
rollback;
