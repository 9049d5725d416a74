begin;
select plan(15);

select tests.create_user('ada', '{admin}');
select tests.create_family();
select tests.send('bob', 'dana');

select tests.authenticate_as('bob');
select cmp_ok(tests.rows_seen(), '>', 10::bigint, 'A guardian in good standing sees rows');
select tests.authenticate_as('ada');
select lives_ok($$ select public.suspend_profile(tests.id('bob'), 'Complaint 4') $$,
  'An admin suspends a person');
select tests.authenticate_as('bob');
select is(private.me(), null, 'A suspended person''s token is no caller in the next statement');
select is(tests.rows_seen(), 0::bigint, 'A suspended account sees no row of any table or view');
select throws_ok($$ select public.update_profile('Robert') $$, 'PT401', 'auth.required',
  'A suspended account changes nothing');
select throws_ok($$ select public.send_message(tests.id('charlie'), 'Hello') $$, 'PT401', 'auth.required',
  'A suspended account sends nothing');
select is(tests.files_found(), 0, 'A suspended account reads no file');
select tests.authenticate_as('ada');
select lives_ok($$ select public.resume_profile(tests.id('bob')) $$, 'An admin resumes the person');
select tests.authenticate_as('bob');
select cmp_ok(tests.rows_seen(), '>', 10::bigint, 'The person sees rows again');

-- Bans and deletions by Auth apply whatever the token says.
select tests.clear_authentication();
update auth.users set banned_until = now() + interval '1 hour' where id = tests.user_id('bob');
select tests.authenticate_as('bob');
select is(tests.rows_seen(), 0::bigint, 'A banned account sees nothing');
select throws_ok($$ select public.update_profile('Robert') $$, 'PT401', 'auth.required',
  'A banned account changes nothing');
select tests.clear_authentication();
update auth.users set banned_until = now() - interval '1 second' where id = tests.user_id('bob');
select tests.authenticate_as('bob');
select cmp_ok(tests.rows_seen(), '>', 10::bigint, 'A ban that is over stops nobody');
select tests.clear_authentication();
select tests.keep('bob', tests.id('bob'));
update auth.users set deleted_at = now() where id = tests.user_id('bob');
update public.profiles set user_id = tests.user_id('bob') where id = tests.the('bob');
select tests.authenticate_as('bob');
select is(tests.rows_seen(), 0::bigint,
  'A deleted account sees nothing, also while a profile points to it');
select tests.clear_authentication();
update auth.users set deleted_at = null where id = tests.user_id('bob');
insert into public.profile_roles (profile_id, role) values (tests.id('bob'), 'admin');
insert into private.suspensions (profile_id, reason) values (tests.id('bob'), 'Complaint 5');
select tests.authenticate_as('bob');
select is(private.is_admin(), false, 'A suspended admin is no admin');
select throws_ok($$ select public.grant_role(tests.id('bob'), 'tutor') $$, 'PT401', 'auth.required',
  'A suspended admin calls nothing');

select * from finish();
rollback;
