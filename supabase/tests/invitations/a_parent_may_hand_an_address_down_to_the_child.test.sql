begin;
select plan(4);

select tests.create_users('pat', 'eve');
create function pg_temp.also(p_nickname text, p_email text, p_role text) returns void language sql as $$
  insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
  values (gen_random_uuid(), p_email, now(), true, jsonb_build_object('nickname', p_nickname, 'role', p_role));
$$;

-- The child has the address that the parent gave up.
update auth.users set email = 'pat.new@example.com' where id = tests.user_id('pat');
select tests.create_user('kim', '{student}', 'pat@example.com');
select tests.authenticate_as('kim');
select tests.keep('kims', (public.invite_parent('pat.new@example.com')).id);
select tests.authenticate_as('pat');
select lives_ok($$ select public.accept_invitation(tests.the('kims')) $$,
  'A parent accepts the invitation of a child who has a former address of the parent');
select tests.clear_authentication();
select ok(private.has_right(tests.id('pat'), tests.id('kim')), 'The parent is a guardian of the child');

-- A second account with the same address is the same person.
select pg_temp.also('evetoo', 'eve@example.com', 'student');
select tests.authenticate_as('evetoo');
select tests.keep('eves', (public.invite_parent('eve.new@example.com')).id);
select tests.clear_authentication();
update auth.users set email = 'eve.new@example.com' where id in (tests.user_id('eve'), tests.user_id('evetoo'));
select tests.authenticate_as('eve');
select throws_ok($$ select public.accept_invitation(tests.the('eves')) $$, 'PT403', 'link.not_available',
  'A person does not become a guardian of their own second account');
select tests.clear_authentication();
select is(private.has_right(tests.id('eve'), tests.id('evetoo')), false, 'The refused acceptance made no link');

select * from finish();
rollback;
