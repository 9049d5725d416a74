begin;
select plan(3);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('begun', tests.book('bob', 'dana', null, '-10 minutes'));
select tests.keep('next', tests.book('bob', 'dana', null, '2 hours'));

select tests.authenticate_as('dana');
select throws_ok($$ select public.confirm_booking(tests.the('begun')) $$, 'PT409', 'booking.not_open',
  'A booking that has begun cannot be confirmed');
select is((tests.booking(tests.the('begun'))).status, 'pending', 'The booking that has begun stays pending');
select is((public.confirm_booking(tests.the('next'))).status, 'confirmed',
  'A booking that has not begun can be confirmed');

select * from finish();
rollback;
