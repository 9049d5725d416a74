begin;
select plan(4);

select tests.create_users('bob', 'dana: tutor');
select tests.keep('lesson', tests.book('bob', 'dana'));

create function pg_temp.tries(p_as text) returns text[] language sql volatile as $$
  select tests.authenticate_as(p_as);
  select array[
    tests.error_of($sql$ update public.bookings set price_minor = 1, currency = 'EUR' $sql$) ->> 'state',
    tests.error_of($sql$ update public.bookings set status = 'confirmed' $sql$) ->> 'state',
    tests.error_of($sql$ delete from public.bookings $sql$) ->> 'state',
    tests.error_of($sql$ insert into public.bookings (client_id, tutor_id, starts_at, ends_at, subject)
      values (tests.id('bob'), tests.id('dana'), now() + interval '3 days', now() + interval '73 hours', 'Chess') $sql$) ->> 'state',
    tests.error_of($sql$ select from private.booking_requests $sql$) ->> 'state']
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.tries('bob'), array_fill('42501'::text, array[5]),
  'The client has no grant to write bookings');
select is(pg_temp.tries('dana'), array_fill('42501'::text, array[5]),
  'The tutor has no grant to write bookings');
select is(
  (select (b.status, b.price_minor)::text from tests.booking(tests.the('lesson')) b), '(pending,)',
  'The booking is unchanged after refused writes');
select is((public.confirm_booking(tests.the('lesson'))).status, 'confirmed',
  'The tutor confirms the booking by RPC');

select * from finish();
rollback;
