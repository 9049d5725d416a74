begin;
select plan(7);

select tests.create_users('bob', 'charlie: student', 'casey: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey');
select tests.keep('lesson', tests.book('bob', 'dana', null, '1 day', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('bob');
select public.assign_student(tests.the('lesson'), tests.id('charlie'));
select is(tests.told('charlie') || tests.told('dana'), '{"BOOKING_CHANGED assigned student","BOOKING_CHANGED assigned tutor"}',
  'An assignment notifies student and tutor');
select is(tests.told('bob') || tests.told('casey'), '{}',
  'An assignment notifies neither the client nor another child');
select tests.forget_news();
select public.assign_student(tests.the('lesson'), tests.id('casey'));
select is(tests.told('charlie'), '{"BOOKING_CHANGED unassigned student"}', 'A replaced student is notified');
select is(tests.told('casey'), '{"BOOKING_CHANGED assigned student"}', 'The replacing student is notified');
select is(tests.told('dana'), '{"BOOKING_CHANGED assigned tutor","BOOKING_CHANGED unassigned tutor"}',
  'The tutor is notified of both changes');
select tests.forget_news();
select tests.authenticate_as('casey');
select public.unassign_student(tests.the('lesson'));
select is(tests.told('bob') || tests.told('dana'), '{"BOOKING_CHANGED unassigned client","BOOKING_CHANGED unassigned tutor"}',
  'A student who leaves notifies client and tutor');
select is(tests.told('casey'), '{}', 'A student who leaves is not notified');

select * from finish();
rollback;
