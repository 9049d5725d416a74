begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('root', '{admin}');
select tests.create_user('eve');
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.forget_news();

select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));
select is(tests.told('bob'), '{"LINK_CHANGED created guardian"}', 'the other end hears that it was accepted');
select is(tests.mailed('bob'), tests.told('bob'), 'by mail too');
select is(tests.told('charlie') || tests.told('eve'), '{}', 'not who accepted, nor anybody else');
select tests.forget_news();
select tests.authenticate_as('bob');
select public.unlink_student((select link_id from public.my_students));
select is(tests.told('charlie'), '{"LINK_CHANGED ended student"}', 'and of its end who did not end it');
select is(tests.told('bob'), '{}', 'alone');
select tests.authenticate_as('root');
select public.admin_link_student(tests.id('bob'), tests.id('charlie'));
select is(tests.told('bob'), '{"LINK_CHANGED created guardian"}', 'of an admin''s link the guardian');
select is(tests.told('charlie'), '{"LINK_CHANGED created student","LINK_CHANGED ended student"}', 'and the student');

select * from finish();
rollback;
