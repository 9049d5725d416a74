begin;
select plan(7);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie'), tests.link('gina', 'charlie');
select tests.authenticate_as('bob');
select tests.keep('bobs', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'),
  p_price_minor => 4000, p_currency => 'EUR')).id);

select tests.authenticate_as('gina');
select is_empty('select id, price_minor from public.bookings', 'A co-guardian reads no row of the booking');
select is((select active_booking_count from public.my_students), 0,
  'A co-guardian''s count does not include the booking');
select is_empty('select from public.notifications where key = ''BOOKING_CHANGED''',
  'A co-guardian gets no notification of the booking');
select is_empty($$ select from public.profiles where id in (tests.id('bob'), tests.id('dana')) $$,
  'A co-guardian sees neither the other guardian nor the tutor');
select is(
  (select count(distinct tests.error_of(s)) from unnest(array[
     $$ select public.cancel_booking(tests.the('bobs')) $$, $$ select public.cancel_booking(gen_random_uuid()) $$]) s), 1::bigint,
  'The booking''s id gives the same error as an unknown id');
select tests.keep('ginas', (public.create_booking(
  tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie'))).id);
select is((select array_agg(id) from public.my_bookings), array[tests.the('ginas')],
  'A co-guardian lists their own booking');
select tests.clear_authentication();
select is(
  (select count(*)::integer from private.email_outbox where recipient_id = tests.id('gina') and subject_id = tests.the('bobs')), 0,
  'A co-guardian gets no email about the booking');

select * from finish();
rollback;
