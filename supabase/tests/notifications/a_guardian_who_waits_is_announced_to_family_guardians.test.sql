begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('tom', '{tutor}');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
update private.settings set second_guardian_policy = 'confirm';
select tests.link('bob', 'charlie');
select tests.link('tom', 'charlie', '{book}', 'ACTIVE', 'OTHER');
select tests.authenticate_as('gina');
select public.add_student('charlie@example.com', null, true);
select tests.forget_news();

select tests.authenticate_as('charlie');
select tests.keep('link', (public.accept_invitation((select id from public.my_invitations))).id);
select is((tests.link_row(tests.the('link'))).status, 'PENDING', 'the link waits');
select is(tests.told('bob'), '{"LINK_CHANGED guardian_pending guardian"}', 'the family guardian is asked');
select is(tests.told('tom') || tests.told('gina') || tests.told('charlie'), '{}', 'who manages is not, nor are both ends told of a link that is none yet');
select tests.forget_news();
select tests.authenticate_as('bob');
select public.confirm_guardian(tests.the('link'), true);
select is(tests.told('gina') || tests.told('charlie'), '{"LINK_CHANGED created guardian","LINK_CHANGED created student"}', 'when he agrees both ends are');
select is(tests.told('tom'), '{"LINK_CHANGED guardian_added guardian"}', 'and the other guardian');
select is(tests.told('bob'), '{}', 'not he');

select * from finish();
rollback;
