begin;
select plan(16);

select tests.create_users('frank: agent', 'carol', 'olga', 'leo: student', 'lea: student');
select tests.keep('link', tests.link('carol', 'leo'));
select tests.link('carol', 'lea', '{view_progress,message}'), tests.link('olga', 'lea');

select tests.authenticate_as('frank');
select is_empty('select from public.my_client_students', 'An agent without a client has no students');
select lives_ok($$ select public.invite_client('carol@example.com') $$, 'An agent invites a client by email');
select is_empty('select from public.my_clients', 'An invitation alone does not make a client');
select tests.authenticate_as('carol');
select results_eq(
  $$ select relationship_type::text, status::text, source_profile_id, target_profile_id, rights::text
     from public.accept_invitation((select id from public.my_invitations)) $$,
  $$ values ('AGENT', 'ACTIVE', tests.id('frank'), tests.id('carol'), '{}') $$,
  'Accepting the invitation creates the agent''s link');
select tests.authenticate_as('frank');
select results_eq('select full_name from public.my_clients', $$ values ('Carol') $$,
  'The agent lists the client who accepted');
select results_eq('select full_name from public.my_client_students', $$ values ('Leo') $$,
  'The agent lists the student for whom the client may book');
select is_empty('select from public.my_students', 'The client''s student is not the agent''s own student');
select is_empty('select from public.profile_details where profile_id <> (select private.me())',
  'The agent does not see the student''s details');
select is_empty($$ select from public.profiles where full_name in ('Lea', 'Olga') $$,
  'The agent does not see other children or guardians');
select is(public.validate_link(tests.id('frank'), tests.id('leo'), 'book'), false, 'The right is Carol''s');
select throws_ok($$ select public.invite_client('carol@example.com') $$, 'PT409', 'link.exists',
  'An agent has one link per client');

-- An agent never holds a right that the client does not hold.
select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where id = tests.the('link');
select tests.authenticate_as('frank');
select is_empty('select from public.my_client_students',
  'The agent lists no student when the client cannot book');
select tests.clear_authentication();
update public.profile_graph set rights = '{book}' where id = tests.the('link');
update public.profile_graph set status = 'PENDING' where relationship_type = 'AGENT';
select tests.authenticate_as('frank');
select is_empty('select from public.my_client_students union all select from public.my_clients',
  'The agent lists nobody while the link is not active');
select tests.clear_authentication();
update public.profile_graph set status = 'ACTIVE' where relationship_type = 'AGENT';
select tests.authenticate_as('frank');
select isnt_empty('select from public.my_client_students',
  'The agent lists the student again when the link is active');

-- Who is no agent invites no clients.
select tests.authenticate_as('olga');
select throws_ok($$ select public.invite_client('carol@example.com') $$, 'PT403', 'role.required',
  'Only agents invite clients');
select tests.clear_authentication();
select results_eq(
  $$ select details ->> 'relationship_type', actor_id from private.audit_log where action = 'profile_graph.insert'
    and details ->> 'relationship_type' = 'AGENT' $$,
  $$ values ('AGENT', tests.id('carol')) $$, 'The audit log names who accepted');

select * from finish();
rollback;
