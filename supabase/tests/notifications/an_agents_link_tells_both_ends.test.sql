begin;
select plan(3);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.link('bob', 'charlie');
select tests.authenticate_as('adam');
select public.invite_client('bob@example.com');
select tests.forget_news();

select tests.authenticate_as('bob');
select public.accept_invitation((select id from public.my_invitations));
select is(tests.told('adam'), '{"LINK_CHANGED created agent"}', 'the agent hears that the client accepted');
select is(tests.told('bob') || tests.told('charlie'), '{}', 'nobody else, the child least');
select tests.forget_news();
select tests.authenticate_as('adam');
select public.unlink_client((select link_id from public.my_clients));
select is(tests.told('bob'), '{"LINK_CHANGED ended client"}', 'the client hears of its end');

select * from finish();
rollback;
