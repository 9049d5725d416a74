begin;
select plan(16);

select tests.create_user('frank', '{agent}');
select tests.create_user('carol');
select tests.create_user('olga');
select tests.create_user('leo', '{student}');
select tests.create_user('lea', '{student}');
select tests.keep('link', tests.link('carol', 'leo'));
select tests.link('carol', 'lea', '{view_progress,message}');
select tests.link('olga', 'lea');

select tests.authenticate_as('frank');
select is_empty('select from public.my_client_students', 'an agent without a client has no students');
select lives_ok($$ select public.invite_client('carol@example.com') $$, 'he invites one');
select is_empty('select from public.my_clients', 'who is not his client by that');
select tests.authenticate_as('carol');
select results_eq(
  $$ select relationship_type::text, status::text, source_profile_id, target_profile_id, rights::text
     from public.accept_invitation((select id from public.my_invitations)) $$,
  $$ values ('AGENT', 'ACTIVE', tests.id('frank'), tests.id('carol'), '{}') $$, 'but by accepting');
select tests.authenticate_as('frank');
select results_eq('select full_name from public.my_clients', $$ values ('Carol') $$, 'then she is');
select results_eq('select full_name from public.my_client_students', $$ values ('Leo') $$, 'and he has the student for whom she may book');
select is_empty('select from public.my_students', 'who is no student of his own');
select is_empty('select from public.profile_details where profile_id <> (select private.me())', 'and no details');
select is_empty($$ select from public.profiles where full_name in ('Lea', 'Olga') $$, 'the other child and her other guardian are not his business');
select is(public.validate_link(tests.id('frank'), tests.id('leo'), 'book'), false, 'the right is Carol''s');
select throws_ok($$ select public.invite_client('carol@example.com') $$, 'PT409', 'link.exists', 'one link per client');

-- What she may not, he may not.
select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where id = tests.the('link');
select tests.authenticate_as('frank');
select is_empty('select from public.my_client_students', 'without her right to book he has no student');
select tests.clear_authentication();
update public.profile_graph set rights = '{book}' where id = tests.the('link');
update public.profile_graph set status = 'PENDING' where relationship_type = 'AGENT';
select tests.authenticate_as('frank');
select is_empty('select from public.my_client_students union all select from public.my_clients', 'nor while the link with her is not active');
select tests.clear_authentication();
update public.profile_graph set status = 'ACTIVE' where relationship_type = 'AGENT';
select tests.authenticate_as('frank');
select isnt_empty('select from public.my_client_students', 'active, he has');

-- Who is no agent invites no clients.
select tests.authenticate_as('olga');
select throws_ok($$ select public.invite_client('carol@example.com') $$, 'PT403', 'role.required', 'only agents invite clients');
select tests.clear_authentication();
select results_eq(
  $$ select details ->> 'relationship_type', actor_id from private.audit_log where action = 'profile_graph.insert' and details ->> 'relationship_type' = 'AGENT' $$,
  $$ values ('AGENT', tests.id('carol')) $$, 'the audit log names who accepted');

select * from finish();
rollback;
