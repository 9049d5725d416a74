begin;
select plan(6);

select tests.create_users('bob', 'eve', 'dana: tutor');
update private.settings set max_pending_bookings = 1;

create function pg_temp.book(p_days integer default 1) returns uuid language sql volatile as $$
  select (public.create_booking(tests.id('dana'), now() + make_interval(days => p_days), now() + make_interval(days => p_days, hours => 1),
    'Chess', p_price_minor => 4000, p_currency => 'EUR', p_request_id => '11111111-1111-4111-8111-111111111111')).id
$$;
grant execute on all functions in schema pg_temp to public;
select tests.keep('older', tests.book('bob', 'dana', null, '7 days', 'confirmed'));
select tests.authenticate_as('bob');
select tests.keep('lesson', pg_temp.book());
select is(pg_temp.book(), tests.the('lesson'),
  'A repeated request returns the booking despite taken time and cap');
select is((select count(*)::integer from public.bookings), 2, 'A repeated request creates no second booking');
select public.cancel_booking(tests.the('lesson'));
select is(pg_temp.book(), tests.the('lesson'),
  'A repeated request returns the booking after its cancellation');
select tests.authenticate_as('eve');
select isnt(pg_temp.book(2), tests.the('lesson'),
  'Another client with the same request id gets a different booking');
select tests.clear_authentication();
select is((select count(*)::integer from public.bookings), 3,
  'The other client''s request creates their own booking');
select tests.authenticate_as('bob');
select isnt(
  (public.create_booking(tests.id('dana'), now() + interval '9 days', now() + interval '217 hours', 'Chess',
                         p_request_id => '22222222-2222-4222-8222-222222222222')).id, tests.the('lesson'),
                         'Another request id creates another booking');

select * from finish();
rollback;
