begin;
select plan(2);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.book('bob', 'dana', 'charlie');
select tests.forget_news();

select tests.authenticate_as('charlie');
select public.block_guardian(tests.the('link'));
select tests.authenticate_as('bob');
select lives_ok(
  $$ select public.create_booking(tests.id('dana'), now() + interval '3 days', now() + interval '73 hours', 'Chess') $$,
  'A guardian books a lesson in the transaction of the block');
select is(tests.told('dana'), '{"BOOKING_CHANGED requested tutor"}',
  'The tutor is notified of the later booking');

select * from finish();
rollback;
