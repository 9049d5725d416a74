begin;
select plan(3);

select tests.staff_schools();
select tests.forget_news();
select tests.authenticate_as('cleo');
select public.create_event('Fair', '2030-01-15', 'event', null, 'everyone');
select public.cancel_event((select id from public.my_events));
select tests.clear_authentication();

select is((select count(*)::int from public.notifications) + (select count(*)::int from private.email_outbox), 0,
  'The calls themselves write no notifications or emails');
select is((select count(*)::int from public.communication_events), 2,
  'One row exists per target and per cancellation');
select tests.authenticate_as('bob');
select is((select count(*)::int from public.my_events), 1, 'A guardian reads the cancellation');

select * from finish();
rollback;
