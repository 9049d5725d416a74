begin;
select plan(38);

select tests.create_user('ada', '{admin}');
select tests.create_user('rex', '{client,tutor}', 'rex@example.com', true, '4915100000001');
select tests.create_users('dana: tutor', 'gina', 'charlie: student');

create function pg_temp.acts(p_nickname text) returns boolean
language plpgsql as $$
declare
  v_acts boolean;
begin
  perform tests.authenticate_as(p_nickname);
  v_acts := private.me() is not null;
  perform tests.clear_authentication();
  return v_acts;
end;
$$;
create function pg_temp.sign_up(p_nickname text, p_email text, p_confirmed boolean default true) returns void
language sql as $$
  insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
  values (gen_random_uuid(), p_email, case when p_confirmed then now() end, true, jsonb_build_object('nickname', p_nickname));
$$;

-- An account that exists already, and an address that the person had before.
select pg_temp.sign_up('rexsso', 'rex@example.com');
insert into public.profile_roles (profile_id, role) values (tests.id('rexsso'), 'client') on conflict do nothing;
select tests.link('rexsso', 'charlie');
select tests.keep('paid', tests.book('rexsso', 'dana', 'charlie', '1 day'));
update auth.users set phone = null, phone_confirmed_at = null where id = tests.user_id('rex');
select pg_temp.sign_up('unsure', 'rex2@example.com', false);
select is(pg_temp.acts('rexsso'), true, 'The second account of a person in good standing acts');
select is((tests.booking(tests.the('paid'))).status, 'pending',
  'The lesson that the second account pays for is pending');

select tests.forget_news();
select tests.authenticate_as('ada');
select lives_ok($$ select public.suspend_profile(tests.id('rex'), 'Complaint 4') $$,
  'An admin suspends a person by one profile');
select tests.clear_authentication();
select is(pg_temp.acts('rex'), false, 'The suspended account is nobody');
select is(pg_temp.acts('rexsso'), false, 'Another account with the same verified address is nobody');
select is(private.is_suspended(tests.id('rexsso')), true, 'The other account exercises no right');
select is((tests.booking(tests.the('paid'))).status, 'cancelled',
  'The lesson that the other account pays for is canceled');
select is(pg_temp.acts('gina'), true, 'An account with another address acts');
select is(pg_temp.acts('dana'), true, 'The tutor of the canceled lesson acts');

-- What the other account sees is what a signed-out caller sees.
select tests.authenticate_as('rexsso');
select is((select count(*)::int from public.my_profile) + (select count(*)::int from public.profiles) + (select count(*)::int from public.tutors), 0,
  'The other account sees no profile, not even its own');
select throws_ok($$ select public.update_profile('Rex') $$, 'PT401', 'auth.required',
  'A call of the other account gets the error of a signed-out caller');
select throws_ok($$ select public.choose_role('client') $$, 'PT401', 'auth.required',
  'The other account chooses no role');
select tests.clear_authentication();

-- A number that the person had before, and addresses that are verified later.
select tests.create_user('late', '{client}', 'late@example.com', true, '4915100000001');
select is(pg_temp.acts('late'), false,
  'A new account that verifies a former number of a suspended person is nobody');
select is(pg_temp.acts('unsure'), true, 'An account whose address is not confirmed is not bound');
update auth.users set email = 'rex2@example.com', email_confirmed_at = now() where id = tests.user_id('rex');
select is(pg_temp.acts('unsure'), true,
  'An unconfirmed address binds nobody when the suspended person verifies it');
update auth.users set email_confirmed_at = now() where id = tests.user_id('unsure');
select is(pg_temp.acts('unsure'), false,
  'An account that confirms a later address of the suspended person is nobody from then on');

-- The suspension outlives the account.
delete from auth.users where id = tests.user_id('rexsso');
delete from auth.users where id = tests.user_id('rex');
select pg_temp.sign_up('again', 'rex@example.com');
select is(pg_temp.acts('again'), false, 'A new sign-up with an address of a suspended person is nobody');
select is((select count(*)::int from public.profiles where user_id = tests.user_id('again')), 1,
  'The sign-up itself succeeds');
select pg_temp.sign_up('other', 'other@example.com');
select is(pg_temp.acts('other'), true, 'A new sign-up with another address acts');
select tests.create_user('shy', '{client}', 'rex@example.com', false);
select is(pg_temp.acts('shy'), true, 'A new sign-up that has not confirmed the address is not bound');

-- No email goes to an address of the person, whether or not an account holds it now.
delete from auth.users where id = tests.user_id('again');
select tests.authenticate_as('charlie');
select public.invite_parent('rex@example.com'), public.invite_parent('stranger@example.com');
select tests.clear_authentication();
select is((select count(*)::int from public.claim_emails(50, 60) where to_email = 'rex@example.com'), 0,
  'An invitation to an address of a suspended person is not sent');
select isnt((select status::text from private.email_outbox where to_email = 'stranger@example.com'), 'dropped',
  'An invitation to another address is sent');
select pg_temp.sign_up('again', 'rex@example.com');

-- An admin whose own account would be bound.
select tests.authenticate_as('ada');
select throws_ok($$ select public.suspend_profile(private.me(), 'Me') $$, 'PT403', 'permission.denied',
  'An admin does not suspend their own account');
select tests.clear_authentication();
select pg_temp.sign_up('adasso', (select email from auth.users where id = tests.user_id('ada')));
select tests.authenticate_as('ada');
select throws_ok($$ select public.suspend_profile(tests.id('adasso'), 'Me') $$, 'PT403', 'permission.denied',
  'An admin does not suspend a second account of their own');
select tests.authenticate_as_service_role();
select throws_ok($$ select public.suspend_profile(tests.id('adasso'), 'Left') $$, 'PT409', 'admin.last',
  'The last admin is not suspended by way of a second account');
select tests.clear_authentication();
select is(pg_temp.acts('ada'), true, 'A refused suspension binds nobody');

-- Resumed by any profile of the person.
select tests.authenticate_as('ada');
select throws_ok($$ select public.resume_profile(tests.id('gina')) $$, 'PT404', 'profile.not_found',
  'Only a suspended person is resumed');
select lives_ok($$ select public.resume_profile(tests.id('again')) $$,
  'An admin resumes the person by another of their profiles');
select tests.clear_authentication();
select is(pg_temp.acts('again'), true, 'The new account acts again');
select is(pg_temp.acts('late'), true, 'The account with the former number acts again');
select is(pg_temp.acts('unsure'), true, 'The account with the later address acts again');
select is_empty('select from private.suspension_addresses',
  'A suspension that has ended leaves no address behind');

-- A placeholder has no account: where it alone is expected is its address.
insert into public.profiles (id, full_name) values (gen_random_uuid(), 'Placeholder Pat');
insert into public.profile_details (profile_id) select id from public.profiles where full_name = 'Placeholder Pat';
select tests.keep('pat', id) from public.profiles where full_name = 'Placeholder Pat';
insert into public.invitations (id, inviter_id, invitee_email, kind, status, expires_at)
values (tests.the('pat'), tests.id('ada'), 'pat@example.com', 'placeholder', 'pending', now() + interval '1 day');
insert into private.invitation_secrets (invitation_id, profile_id) values (tests.the('pat'), tests.the('pat'));
insert into private.suspensions (profile_id, reason) values (tests.the('pat'), 'Complaint 6');
select pg_temp.sign_up('pat', 'pat@example.com');
select is(pg_temp.acts('pat'), false, 'An account at the address of a suspended placeholder is nobody');
delete from private.suspensions;
select is(pg_temp.acts('pat'), true, 'The account acts once the placeholder is resumed');
select is((select count(*)::int from private.audit_log where action = 'suspended_profiles.insert' and entity_id = tests.id('pat')), 1,
  'The audit log says that the suspension bound the account');

-- An address that is only expected may be a family's: the account that verified it before is not bound,
-- and does not take the profile over.
insert into private.suspensions (profile_id, reason) values (tests.the('pat'), 'Complaint 7');
insert into public.profile_roles (profile_id, role) values (tests.the('pat'), 'student');
select is(pg_temp.acts('pat'), true, 'An account that had verified an expected address before is not bound');
select tests.authenticate_as('pat');
select throws_ok($$ select public.accept_invitation(tests.the('pat')) $$, 'PT403', 'link.not_available',
  'Nobody takes over the placeholder of a suspended person');
select tests.authenticate_as('ada');
select public.resume_profile(tests.the('pat'));
select tests.authenticate_as('pat');
select lives_ok($$ select public.accept_invitation(tests.the('pat')) $$,
  'The account takes the placeholder over once the person is resumed');

select * from finish();
rollback;
