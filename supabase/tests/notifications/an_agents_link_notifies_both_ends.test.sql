begin;
select plan(3);

select tests.create_users('adam: agent', 'bob', 'charlie: student');
select tests.link('bob', 'charlie');
select tests.authenticate_as('adam');
select public.invite_client('bob@example.com');
select tests.forget_news();

select tests.authenticate_as('bob');
select public.accept_invitation((select id from public.my_invitations));
select is(tests.told('adam'), '{"LINK_CHANGED created agent"}',
  'The agent is notified that the client accepted');
select is(tests.told('bob') || tests.told('charlie'), '{}', 'Neither the client nor the student is notified');
select tests.forget_news();
select tests.authenticate_as('adam');
select public.unlink_client((select link_id from public.my_clients));
select is(tests.told('bob'), '{"LINK_CHANGED ended client"}',
  'The client is notified when the agent ends the link');

select * from finish();
rollback;
