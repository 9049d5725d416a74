begin;
select plan(9);

select tests.create_users('bob', 'tom: tutor', 'gina', 'charlie: student');
select tests.link('bob', 'charlie'), tests.link('tom', 'charlie', '{book}', 'ACTIVE', 'OTHER');
select tests.authenticate_as('gina');
select public.add_student('charlie@example.com', null, true);
select tests.forget_news();

select tests.authenticate_as('charlie');
select tests.keep('link', (public.accept_invitation((select id from public.my_invitations))).id);
select is((tests.link_row(tests.the('link'))).status, 'PENDING', 'The new guardian''s link is pending');
select is(tests.told('bob'), '{"LINK_CHANGED guardian_pending guardian"}',
  'The family guardian is asked to confirm');
select is(tests.told('tom') || tests.told('gina') || tests.told('charlie'), '{}',
  'Managers who are not family and both ends of the pending link are not notified');
select tests.authenticate_as('bob');
select is(public.mark_notifications_read(), 0, 'Marking all as read leaves the question');
select is((select count(*)::integer from public.notifications where read_at is null), 1, 'The question is unread');
select is(public.mark_notifications_read(array(select id from public.notifications)), 1, 'A question is marked read by its id');
select tests.forget_news();
select tests.authenticate_as('bob');
select public.confirm_guardian(tests.the('link'), true);
select is(tests.told('gina') || tests.told('charlie'), '{"LINK_CHANGED created guardian","LINK_CHANGED created student"}',
  'A confirmation notifies both ends of the link');
select is(tests.told('tom'), '{"LINK_CHANGED guardian_added guardian"}',
  'A confirmation notifies other guardians of the student');
select is(tests.told('bob'), '{}', 'The confirming guardian is not notified');

select * from finish();
rollback;
