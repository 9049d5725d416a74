begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana'));

select throws_ok($$ update public.bookings set cancel_reason = 'Ill' $$, '23514', null,
  'A pending booking cannot have a reason of cancellation');
select throws_ok($$ update public.bookings set cancelled_by = tests.id('bob') $$, '23514', null,
  'A pending booking cannot name who canceled it');
select is((tests.booking(tests.the('lesson'))).cancel_reason, null,
  'The booking is unchanged after refused updates');
select lives_ok(
  $$ update public.bookings set status = 'cancelled', cancelled_by = tests.id('bob'), cancel_reason = 'Ill' $$,
  'A cancellation has an actor and a reason');

select * from finish();
rollback;
