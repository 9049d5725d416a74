begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('bob', 'casey');
select tests.keep('lesson', tests.book('bob', 'dana', null, '1 day', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('bob');
select public.assign_student(tests.the('lesson'), tests.id('charlie'));
select is(tests.told('charlie') || tests.told('dana'), '{"BOOKING_CHANGED assigned student","BOOKING_CHANGED assigned tutor"}', 'assigned: student and tutor');
select is(tests.told('bob') || tests.told('casey'), '{}', 'not the client, nor another child');
select tests.forget_news();
select public.assign_student(tests.the('lesson'), tests.id('casey'));
select is(tests.told('charlie'), '{"BOOKING_CHANGED unassigned student"}', 'exchanged: the one who goes');
select is(tests.told('casey'), '{"BOOKING_CHANGED assigned student"}', 'the one who comes');
select is(tests.told('dana'), '{"BOOKING_CHANGED assigned tutor","BOOKING_CHANGED unassigned tutor"}', 'the tutor of both');
select tests.forget_news();
select tests.authenticate_as('casey');
select public.unassign_student(tests.the('lesson'));
select is(tests.told('bob') || tests.told('dana'), '{"BOOKING_CHANGED unassigned client","BOOKING_CHANGED unassigned tutor"}', 'left by the student: client and tutor');
select is(tests.told('casey'), '{}', 'not the student');

select * from finish();
rollback;
