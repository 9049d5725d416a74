begin;
select plan(7);

select tests.create_users('bob', 'charlie: student', 'root: admin', 'eve');
select tests.authenticate_as('bob');
select public.add_student('charlie@example.com', null, true);
select tests.forget_news();

select tests.authenticate_as('charlie');
select public.accept_invitation((select id from public.my_invitations));
select is(tests.told('bob'), '{"LINK_CHANGED created guardian"}',
  'The inviter is notified that the invitation was accepted');
select is(tests.mailed('bob'), tests.told('bob'), 'The inviter gets an email about the acceptance');
select is(tests.told('charlie') || tests.told('eve'), '{}',
  'Neither the accepting student nor others are notified');
select tests.forget_news();
select tests.authenticate_as('bob');
select public.unlink_student((select link_id from public.my_students));
select is(tests.told('charlie'), '{"LINK_CHANGED ended student"}',
  'The student is notified when the guardian ends the link');
select is(tests.told('bob'), '{}', 'The guardian who ends the link is not notified');
select tests.authenticate_as('root');
select public.admin_link_student(tests.id('bob'), tests.id('charlie'));
select is(tests.told('bob'), '{"LINK_CHANGED created guardian"}', 'An admin''s link notifies the guardian');
select is(tests.told('charlie'), '{"LINK_CHANGED created student","LINK_CHANGED ended student"}',
  'An admin''s link notifies the student');

select * from finish();
rollback;
