begin;
select plan(7);

select tests.create_user('adam', '{agent}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.agent('adam', 'bob');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.forget_news();

select tests.authenticate_as('adam');
select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id('bob'));
select is(tests.told('dana'), '{"BOOKING_CHANGED requested tutor"}', 'the tutor');
select is(tests.told('charlie'), '{"BOOKING_CHANGED requested student"}', 'the student');
select is(tests.told('bob'), '{"BOOKING_CHANGED requested guardian"}', 'the guardian on whose right it stands');
select is(tests.told('adam'), '{}', 'not the client, who did it');
select is(tests.told('gina') || tests.told('tom'), '{}', 'no other guardian, no other tutor');
select is(tests.mailed('dana') || tests.mailed('charlie') || tests.mailed('bob'),
          tests.told('dana') || tests.told('charlie') || tests.told('bob'), 'by mail the same');
select is(tests.mailed('adam') || tests.mailed('gina') || tests.mailed('tom'), '{}', 'and nobody else');

select * from finish();
rollback;
