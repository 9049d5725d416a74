begin;
select plan(4);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');
select tests.keep('lesson', tests.book('bob', 'dana'));

select throws_ok($$ update public.bookings set cancel_reason = 'Ill' $$, '23514', null, 'no reason before');
select throws_ok($$ update public.bookings set cancelled_by = tests.id('bob') $$, '23514', null, 'nobody cancelled what stands');
select is((tests.booking(tests.the('lesson'))).cancel_reason, null, 'the row is unchanged');
select lives_ok(
  $$ update public.bookings set status = 'cancelled', cancelled_by = tests.id('bob'), cancel_reason = 'Ill' $$, 'a cancellation has both');

select * from finish();
rollback;
