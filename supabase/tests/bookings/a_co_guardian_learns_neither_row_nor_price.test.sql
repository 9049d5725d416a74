begin;
select plan(7);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.link('gina', 'charlie');
select tests.authenticate_as('bob');
select tests.keep('his', (public.create_booking(
  tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'),
  p_price_minor => 4000, p_currency => 'EUR')).id);

select tests.authenticate_as('gina');
select is_empty('select id, price_minor from public.bookings', 'no row');
select is((select active_booking_count from public.my_students), 0, 'no count');
select is_empty('select from public.notifications where key = ''BOOKING_CHANGED''', 'no notification');
select is_empty($$ select from public.profiles where id in (tests.id('bob'), tests.id('dana')) $$, 'neither the other guardian nor the tutor he pays');
select is(
  (select count(distinct tests.error_of(s)) from unnest(array[
     $$ select public.cancel_booking(tests.the('his')) $$, $$ select public.cancel_booking(gen_random_uuid()) $$]) s), 1::bigint,
  'its id tells her nothing');
select tests.keep('hers', (public.create_booking(
  tests.id('dana'), now() + interval '2 days', now() + interval '49 hours', 'Chess', tests.id('charlie'))).id);
select is((select array_agg(id) from public.my_bookings), array[tests.the('hers')], 'her own booking she sees');
select tests.clear_authentication();
select is(
  (select count(*)::integer from private.email_outbox where recipient_id = tests.id('gina') and subject_id = tests.the('his')), 0, 'and no mail goes to her');

select * from finish();
rollback;
