begin;
select plan(12);

select tests.create_users('ada: admin', 'gin', 'eve', 'kid: student', 'tom: student');
select tests.link('gin', 'kid'), tests.link('eve', 'kid');
select tests.make_schools();
select tests.enroll('kid', 'e1');

create function pg_temp.moves(p_nickname text, p_email text) returns void language sql as $$
  update auth.users set email = p_email where id = tests.user_id(p_nickname);
$$;

-- gin, ginx and giny have had one address after the other.
select tests.create_user('ginx', '{client}', 'x@example.com');
select tests.create_user('giny', '{client}', 'y@example.com');
select pg_temp.moves('gin', 'gin.new@example.com'), pg_temp.moves('ginx', 'gin@example.com');
select pg_temp.moves('giny', 'x@example.com');
select ok(private.is_same_person(tests.id('gin'), tests.id('giny')), 'The third account of a chain is the same person as the first');
select ok(private.was_guardian(tests.id('giny'), tests.id('kid')), 'The third account is the guardian of the first one''s child');
select is(private.is_same_person(tests.id('giny'), tests.id('eve')), false, 'An account without a common address is not');
select tests.employ('giny', 'school_manager', 'high');
select tests.authenticate_as('giny');
select throws_ok($$ select * from public.student_parents(tests.id('kid')) $$, 'PT403', 'permission.denied',
  'A manager does not list the guardians of their own child in a third account');
select tests.clear_authentication();

-- The age is known along the chain, also of accounts that have ended, but never backward.
update public.profile_details set date_of_birth = current_date - interval '12 years' where profile_id = tests.id('tom');
select pg_temp.moves('tom', 'tom.new@example.com');
select tests.create_user('tomx', '{}', 'tom@example.com');
select pg_temp.moves('tomx', 'tomx.new@example.com');
select tests.create_user('tomy', '{}', 'tomx.new@example.com' || '.later');
select pg_temp.moves('tomx', 'tomx.third@example.com'), pg_temp.moves('tomy', 'tomx.new@example.com');
select is(private.known_age(tests.id('tomy')), 12, 'The age of the first account is known in the third');
select tests.create_user('root', '{}', 'root@example.com');
select pg_temp.moves('root', 'root.new@example.com'), pg_temp.moves('tom', 'root@example.com');
select is(private.known_age(tests.id('root')), null, 'The age of a later holder of an address says nothing about an earlier one');
delete from auth.users where id = tests.user_id('tomx');
select tests.create_user('tomz', '{}', 'tomx.third@example.com');
select is(private.known_age(tests.id('tomz')), 12, 'A second account that has ended passes on what was known of the first');
select tests.authenticate_as('tomz');
select throws_ok($$ select public.choose_role('client') $$, 'PT400', 'age.not_confirmed', 'A minor who signs up again is no client');
select tests.clear_authentication();

-- A shared address gives nobody the freedom that people have with themselves.
select tests.create_user('bob', '{client,admin}', 'bob@example.com');
select tests.link('bob', 'kid');
select pg_temp.moves('eve', 'eve.new@example.com'), pg_temp.moves('bob', 'eve@example.com');
select tests.authenticate_as('bob');
select throws_ok($$ select public.revoke_role(tests.id('eve'), 'client') $$, 'PT403', 'guardian.not_impartial',
  'An admin who took a former address of another guardian of their child does not act on that guardian');
select tests.clear_authentication();
select pg_temp.moves('kid', 'kid.new@example.com'), pg_temp.moves('bob', 'kid@example.com');
select tests.authenticate_as('bob');
select throws_ok($$ select public.revoke_role(tests.id('kid'), 'student') $$, 'PT403', 'guardian.not_impartial',
  'An admin who took a former address of their own child does not end the child''s role');
select lives_ok($$ select public.revoke_role(tests.id('bob'), 'client') $$, 'An admin gives an own role up');
select tests.authenticate_as('ada');
select lives_ok($$ select public.revoke_role(tests.id('eve'), 'client') $$, 'An impartial admin revokes the role of the guardian');
select tests.clear_authentication();

select * from finish();
rollback;
