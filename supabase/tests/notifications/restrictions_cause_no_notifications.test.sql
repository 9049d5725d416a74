begin;
select plan(4);

select tests.create_users('root: admin', 'bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.forget_news();

select tests.authenticate_as('root');
select tests.keep('restriction', (public.restrict_contact(tests.id('charlie'), tests.id('bob'), null, 'Court order 7')).id);
select is((tests.booking(tests.the('lesson'))).student_id, null, 'The restriction unassigned the student');
select public.lift_restriction(tests.the('restriction'));
select tests.clear_authentication();
select is((select count(*)::integer from public.notifications), 0, 'Restricting and lifting notify nobody');
select is((select count(*)::integer from private.email_outbox), 0, 'Restricting and lifting cause no email');
update public.bookings set student_id = tests.id('charlie');
select is(tests.told('charlie'), '{"BOOKING_CHANGED assigned student"}',
  'A later assignment notifies the student as usual');

select * from finish();
rollback;
