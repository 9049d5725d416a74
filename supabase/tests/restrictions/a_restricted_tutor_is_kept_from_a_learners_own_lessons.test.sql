begin;
select plan(15);

-- Sam learns and pays for himself; Tom is kept from him.
select tests.create_user('sam', '{client,student}');
select tests.create_user('tom', '{tutor}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('bob');
select tests.keep('before', tests.book('sam', 'tom', 'sam', '1 day'));
select tests.keep('empty', tests.book('sam', 'tom', null, '2 days'));
select tests.keep('bobs', tests.book('bob', 'tom', null, '3 days'));
select tests.authenticate_as('tom');
select is((select count(*)::int from public.my_bookings), 3, 'before, Tom sees what he is asked');
select tests.clear_authentication();
select tests.restrict('tom', 'sam');
select tests.forget_news();

select tests.authenticate_as('tom');
select results_eq('select id from public.my_bookings', $$ values (tests.the('bobs')) $$, 'then only what others ask, with a student or without');
select results_eq('select id from public.bookings', $$ values (tests.the('bobs')) $$, 'in the table too');
select is_empty($$ select from public.profiles where id = tests.id('sam') $$, 'and not who he is');
select throws_ok($$ select public.confirm_booking(tests.the('empty')) $$, 'PT404', 'booking.not_found', 'he confirms nothing');
select throws_ok($$ select public.cancel_booking(tests.the('before')) $$, 'PT404', 'booking.not_found', 'and cancels nothing');
select lives_ok($$ select public.confirm_booking(tests.the('bobs')) $$, 'but what others ask');

select tests.authenticate_as('sam');
select is((select count(*)::int from public.my_bookings), 2, 'Sam sees his');
select is((tests.booking(tests.the('before'))).status, 'cancelled', 'whose lesson has ended');
select throws_ok($$ select public.create_booking(tests.id('tom'), now() + interval '5 days', now() + interval '121 hours', 'Algebra', tests.id('sam')) $$, 'PT403', 'booking.student_not_linked', 'and asks for no other');
select tests.clear_authentication();
select is(tests.told('tom') || tests.mailed('tom'), '{}', 'Tom hears of none of it');
select is(tests.told('bob'), '{"BOOKING_CHANGED confirmed client"}', 'others are told as always');
select tests.authenticate_as('tom');
select results_eq('select id from public.my_bookings', $$ values (tests.the('bobs')) $$, 'nor does he see it');

-- In part, he still teaches.
select tests.clear_authentication();
update public.contact_restrictions set rights = '{message}';
select tests.authenticate_as('tom');
select is((select count(*)::int from public.my_bookings where client_id = tests.id('sam')), 2, 'who may not write only, sees the lessons');
select is((select distinct client_name from public.my_bookings where client_id = tests.id('sam')), 'Sam', 'and with whom');

select * from finish();
rollback;
