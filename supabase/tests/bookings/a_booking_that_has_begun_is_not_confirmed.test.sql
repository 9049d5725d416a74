begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('begun', tests.book('bob', 'dana', null, '-10 minutes'));
select tests.keep('next', tests.book('bob', 'dana', null, '2 hours'));

select tests.authenticate_as('dana');
select throws_ok($$ select public.confirm_booking(tests.the('begun')) $$, 'PT409', 'booking.not_open', 'too late');
select is((tests.booking(tests.the('begun'))).status, 'pending', 'it stays pending');
select is((public.confirm_booking(tests.the('next'))).status, 'confirmed', 'the next one is in time');

select * from finish();
rollback;
