begin;
select plan(4);

select tests.create_user('root', '{admin}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('root');
select tests.keep('restriction', (public.restrict_contact(tests.id('charlie'), tests.id('bob'), null, 'Court order 7')).id);
select is((tests.booking(tests.the('lesson'))).student_id, null, 'the booking lost its student');
select public.lift_restriction(tests.the('restriction'));
select tests.clear_authentication();
select is((select count(*)::integer from public.notifications), 0, 'and nobody was told, of its end neither');
select is((select count(*)::integer from private.email_outbox), 0, 'by mail neither');
update public.bookings set student_id = tests.id('charlie');
select is(tests.told('charlie'), '{"BOOKING_CHANGED assigned student"}', 'what happens later is told as ever');

select * from finish();
rollback;
