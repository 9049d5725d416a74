begin;
select plan(5);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana', null, '-3 hours', 'confirmed'));
select tests.keep('other', tests.book('bob', 'dana', null, '-6 hours', 'confirmed'));

select throws_ok($$ update public.bookings set attendance = 'attended' $$, '23514', null, 'no attendance before');
select throws_ok($$ update public.bookings set status = 'completed' $$, '23514', null, 'no completion without');
select is((tests.booking(tests.the('lesson'))).status, 'confirmed', 'the row is unchanged');
select tests.authenticate_as('dana');
select is((public.complete_booking(tests.the('lesson'), 'no_show')).attendance, 'no_show', 'the tutor says who did not come');
select is((public.complete_booking(tests.the('other'), 'attended')).attendance, 'attended', 'and who did');

select * from finish();
rollback;
