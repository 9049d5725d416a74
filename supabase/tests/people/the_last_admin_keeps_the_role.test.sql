begin;
select plan(27);

select tests.create_user('ada', '{admin,client}');
select tests.create_user('abe', '{admin}', 'abe@example.com');
select tests.create_user('eve', '{client}', 'eve@example.com');

select tests.authenticate_as('abe');
select lives_ok($$ select public.revoke_role(tests.id('ada'), 'client') $$,
  'An admin revokes another role of an admin');
select lives_ok($$ select public.revoke_role(tests.id('ada'), 'admin') $$,
  'With another admin left, an admin loses the role');
select throws_ok($$ select public.revoke_role(tests.id('abe'), 'admin') $$, 'PT409', 'admin.last',
  'The last admin does not give up the role');
select lives_ok($$ select public.grant_role(tests.id('ada'), 'admin') $$, 'An admin makes another admin');
select lives_ok($$ select public.suspend_profile(tests.id('ada'), 'Complaint 4') $$,
  'An admin suspends the other admin');
select throws_ok($$ select public.revoke_role(tests.id('abe'), 'admin') $$, 'PT409', 'admin.last',
  'A suspended admin does not count as one who is left');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.revoke_role(tests.id('abe'), 'admin') $$, 'PT409', 'admin.last',
  'The secret key does not revoke the last admin either');
select throws_ok($$ select public.suspend_profile(tests.id('abe'), 'Mistake') $$, 'PT409', 'admin.last',
  'The secret key does not suspend the last admin');

-- The console and Auth.
select tests.clear_authentication();
select throws_ok($$ delete from public.profile_roles where profile_id = tests.id('abe') $$, 'PT409', 'admin.last',
  'The console does not delete the role of the last admin');
select throws_ok($$ update public.profile_roles set role = 'client' where profile_id = tests.id('abe') $$, 'PT409', 'admin.last',
  'The console does not change the role of the last admin');
select throws_ok($$ delete from auth.users where id = tests.user_id('abe') $$, 'PT409', 'admin.last',
  'The account of the last admin is not deleted');
select throws_ok($$ update auth.users set deleted_at = now() where id = tests.user_id('abe') $$, 'PT409', 'admin.last',
  'The account of the last admin is not softly deleted');
select throws_ok($$ update auth.users set banned_until = now() + interval '1 hour' where id = tests.user_id('abe') $$, 'PT409', 'admin.last',
  'The account of the last admin is not banned');
select throws_ok($$ insert into private.suspensions (profile_id, reason) values (tests.id('abe'), 'Mistake') $$, 'PT409', 'admin.last',
  'The console does not suspend the last admin');
select lives_ok($$ insert into private.suspensions (profile_id, reason) values (tests.id('eve'), 'Complaint 5') $$,
  'The console suspends another person');
select throws_ok($$ update auth.users set email = 'eve@example.com', is_sso_user = true where id = tests.user_id('abe') $$, 'PT409', 'admin.last',
  'The last admin does not join a suspended person by verifying an address');
select ok(private.has_active_admin() and private.verified_email(tests.id('abe')) = 'abe@example.com',
  'The last admin and the account are as they were');
select lives_ok($$ update auth.users set last_sign_in_at = now() where id = tests.user_id('abe') $$,
  'Other changes of the account of the last admin are allowed');
select lives_ok($$ update auth.users set banned_until = now() + interval '1 day' where id = tests.user_id('ada') $$,
  'An admin who is suspended can be banned as well');
select lives_ok($$ delete from public.profile_roles where profile_id = tests.id('ada') and role = 'admin' $$,
  'An admin who is no active one loses the role');
select lives_ok($$ update auth.users set banned_until = null where id = tests.user_id('ada') $$, 'The ban of a former admin ends');

-- With another admin.
select tests.authenticate_as_service_role();
select lives_ok($$ select public.resume_profile(tests.id('ada')) $$, 'The secret key resumes a person');
select lives_ok($$ select public.grant_role(tests.id('ada'), 'admin') $$, 'The secret key makes another admin');
select tests.clear_authentication();
select lives_ok($$ update auth.users set banned_until = now() + interval '1 hour' where id = tests.user_id('abe') $$,
  'With another admin left, an admin is banned');
select lives_ok($$ update auth.users set banned_until = null where id = tests.user_id('abe') $$, 'The ban of an admin ends');
select lives_ok($$ delete from auth.users where id = tests.user_id('abe') $$,
  'With another admin left, the account of an admin is deleted');
select results_eq($$ select profile_id from public.profile_roles where role = 'admin' $$, $$ values (tests.id('ada')) $$,
  'One admin is left after all');

select * from finish();
rollback;
