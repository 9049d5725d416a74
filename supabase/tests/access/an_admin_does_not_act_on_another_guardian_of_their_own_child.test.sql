begin;
select plan(34);

-- Ada is an admin and a guardian of Mia, as Bob is. Dan was one. Abe is another admin, Rex nobody's guardian.
select tests.create_user('ada', '{admin,client}', 'ada@example.com');
select tests.create_users('abe: admin', 'bob: client, tutor');
select tests.create_user('dan', '{client,agent}', 'dan@example.com');
select tests.create_users('rex: client, agent', 'pia', 'mia: student', 'kim: student');
select tests.keep('own', tests.link('ada', 'mia'));
select tests.link('bob', 'mia'), tests.link('rex', 'kim');
select tests.keep('former', tests.link('dan', 'mia'));
delete from public.profile_graph where id = tests.the('former');
insert into auth.users (id, email, email_confirmed_at, is_sso_user, raw_user_meta_data)
values (gen_random_uuid(), 'ada@example.com', now(), true, '{"nickname": "adasso"}'),
       (gen_random_uuid(), 'dan@example.com', now(), true, '{"nickname": "dansso"}');
insert into public.profile_roles (profile_id, role) values (tests.id('adasso'), 'admin'), (tests.id('dansso'), 'client');
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
values (tests.id('rex'), tests.id('bob'), 'AGENT', 'ACTIVE'), (tests.id('dan'), tests.id('pia'), 'AGENT', 'ACTIVE');
select tests.keep(p.full_name, g.id)
from public.profile_graph g join public.profiles p on p.id = g.target_profile_id where g.relationship_type = 'AGENT';
select tests.link('rex', 'mia', '{book}', 'BLOCKED');

select tests.authenticate_as('ada');
select throws_ok($$ select public.revoke_role(tests.id('bob'), 'client') $$, 'PT403', 'guardian.not_impartial',
  'An admin revokes no role of another guardian of their own child');
select throws_ok($$ select public.suspend_profile(tests.id('bob'), 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not suspend another guardian of their own child');
select throws_ok($$ select public.set_date_of_birth(tests.id('bob'), '2020-01-01') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not make another guardian of their own child a minor');
select throws_ok($$ select public.revoke_role(tests.id('mia'), 'student') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not end every link of their own child by revoking its role');
select throws_ok($$ select public.suspend_profile(tests.id('mia'), 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not suspend their own child');
select throws_ok($$ select public.revoke_role(tests.id('dan'), 'agent') $$, 'PT403', 'guardian.not_impartial',
  'An admin revokes no role of a former guardian of their own child');
select throws_ok($$ select public.suspend_profile(tests.id('dansso'), 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'An admin does not suspend the former guardian in a second account');
select throws_ok($$ select public.unlink_client(tests.the('Bob')) $$, 'PT403', 'guardian.not_impartial',
  'An admin does not end the link of an agent with another guardian of their own child');
select throws_ok($$ select public.unlink_client(tests.the('Pia')) $$, 'PT403', 'guardian.not_impartial',
  'An admin does not end the link with a client of a former guardian who is an agent');
select throws_ok($$ select public.validate_link(tests.id('bob'), tests.id('mia')) $$, 'PT403', 'guardian.not_impartial',
  'An admin does not ask whether another guardian may act for their own child');
select ok(public.validate_link(tests.id('ada'), tests.id('mia')),
  'An admin asks about their own link as a guardian');
select throws_ok($$ select public.unblock_guardian(tests.id('rex'), tests.id('mia')) $$, 'PT403', 'guardian.not_impartial',
  'An admin lifts no block of their own child');
select lives_ok($$ select public.revoke_role(tests.id('bob'), 'agent') $$,
  'A call without effect does not tell who else is a guardian');
select throws_ok($$ select public.resume_profile(tests.id('bob')) $$, 'PT404', 'profile.not_found',
  'Resuming a person who is not suspended does not tell who else is a guardian');
select tests.authenticate_as('adasso');
select throws_ok($$ select public.suspend_profile(tests.id('bob'), 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'A second account of the admin does not suspend the other guardian either');
select tests.authenticate_as('ada');
select throws_ok($$ select public.suspend_profile(tests.id('adasso'), 'Mine') $$, 'PT403', 'permission.denied',
  'An admin does not suspend their own second account');
select lives_ok($$ select public.revoke_role(tests.id('ada'), 'client') $$,
  'An admin gives up a role of their own');

-- The same admin acts on other people, also now that the own link has ended with the role.
select throws_ok($$ select public.suspend_profile(tests.id('bob'), 'Mine') $$, 'PT403', 'guardian.not_impartial',
  'An admin who was a guardian does not suspend another guardian of the student');
select lives_ok($$ select public.suspend_profile(tests.id('pia'), 'Complaint 1') $$,
  'The same admin suspends a person who is no guardian of the child');
select lives_ok($$ select public.resume_profile(tests.id('pia')) $$, 'The same admin resumes that person');
select lives_ok($$ select public.set_date_of_birth(tests.id('kim'), '2012-01-01') $$,
  'The same admin sets the date of birth of another student');
select lives_ok($$ select public.revoke_role(tests.id('pia'), 'client') $$,
  'The same admin revokes a role of a person who is no guardian of the child');

-- Another admin does.
select tests.authenticate_as('abe');
select ok(public.validate_link(tests.id('bob'), tests.id('mia')), 'Another admin asks whether a guardian may act');
select lives_ok($$ select public.suspend_profile(tests.id('bob'), 'Complaint 2') $$, 'Another admin suspends the guardian');
select tests.authenticate_as('ada');
select throws_ok($$ select public.resume_profile(tests.id('bob')) $$, 'PT403', 'guardian.not_impartial',
  'An admin does not resume another guardian of their own child');
select tests.authenticate_as('abe');
select lives_ok($$ select public.resume_profile(tests.id('bob')) $$, 'Another admin resumes the guardian');
select lives_ok($$ select public.unlink_client(tests.the('Bob')) $$,
  'Another admin ends the link of the agent');
select lives_ok($$ select public.unblock_guardian(tests.id('rex'), tests.id('mia')) $$, 'Another admin lifts the block');
select lives_ok($$ select public.set_date_of_birth(tests.id('bob'), '1985-01-01', 'identity_document', 'Folder 7') $$,
  'Another admin sets the date of birth of the guardian');
select lives_ok($$ select public.revoke_role(tests.id('bob'), 'tutor') $$, 'Another admin revokes a role of the guardian');
select tests.authenticate_as_service_role();
select lives_ok($$ select public.suspend_profile(tests.id('bob'), 'Complaint 3') $$, 'The secret key suspends everybody');

-- Every call of admins either asks who is impartial, or is listed here with its reason.
select tests.clear_authentication();
select set_eq(
  $$ select distinct p.proname::text
     from pg_proc p
     where p.pronamespace = 'private'::regnamespace
       and exists (select from pg_proc q where q.pronamespace = 'public'::regnamespace and q.proname = p.proname)
       and p.prosrc ~ 'private\.(is_admin|require_admin|begin_admin_write)\('
       and p.prosrc !~ concat('private\.(require_impartial|was_guardian|guarded_students|is_kept_from|students_kept_from|',
                              'manages_student|check_manager_of|conflicted_holds)\(') $$,
  $$ values ('grant_role'), ('create_placeholder_student'), ('list_members'), ('apply_roster_import'),
            ('requeue_email'), ('enroll_in_course'), ('check_audit_log'),
            ('add_webhook_endpoint'), ('set_webhook_endpoint'), ('delete_webhook_endpoint'), ('list_webhook_endpoints'),
            ('list_webhook_deliveries'), ('replay_webhooks'),
            -- Invites to a staff; no student is concerned.
            ('invite_member') $$,
  'Calls of admins that touch links, restrictions or accounts of families ask whether the admin is impartial');
select ok(p.prosrc ~ 'private\.require_impartial\(', format('The call %s asks whether the caller is impartial', p.proname))
from pg_proc p where p.pronamespace = 'private'::regnamespace and p.proname in ('revoke_role', 'suspend_profile')
order by p.proname;

select * from finish();
rollback;
