begin;
select plan(4);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.forget_news();

select private.notify(
  array[tests.id('bob'), tests.id('dana'), tests.id('bob'), null], 'BOOKING_CHANGED', tests.id('charlie'), 'booking', gen_random_uuid(),
  '{"change": "requested", "side": "tutor"}', 'booking:1:requested') from generate_series(1, 3);
select is((select count(*)::integer from public.notifications), 2,
  'One event creates one notification per person');
select is((select count(*)::integer from private.email_outbox), 2, 'One event creates one email per person');
select private.notify(
  array[tests.id('bob')], 'BOOKING_CHANGED', tests.id('charlie'), 'booking', gen_random_uuid(),
  '{"change": "confirmed", "side": "tutor"}', 'booking:1:confirmed');
select is((select count(*)::integer from public.notifications), 3,
  'Another event creates another notification');
select throws_ok(
  $$ insert into public.notifications (profile_id, key, subject_type, dedupe_key)
     values (tests.id('bob'), 'BOOKING_CHANGED', 'booking', 'booking:1:confirmed') $$, '23505', null,
     'The constraint refuses a second notification on every path');

select * from finish();
rollback;
