begin;
select plan(6);

select tests.create_users('bob', 'dana: tutor', 'tom: tutor');
select tests.keep('old', tests.book('bob', 'dana', null, '9 days'));
select tests.keep('begun', tests.book('bob', 'tom', null, '-5 minutes'));
select tests.keep('young', tests.book('bob', 'dana', null, '10 days'));
select tests.keep('confirmed', tests.book('bob', 'dana', null, '11 days', 'confirmed'));
update public.bookings set created_at = now() - interval '48 hours' where id in (tests.the('old'), tests.the('confirmed'));
update public.bookings set created_at = now() - interval '47 hours 59 minutes' where id = tests.the('young');

select is(public.lapse_bookings(), 2, 'Bookings lapse after the configured hours or at their start');
create function pg_temp.states() returns text[] language sql stable as $$
  select array_agg((tests.booking(tests.the(n))).status::text order by o)
  from unnest('{old,begun,young,confirmed}'::text[]) with ordinality u(n, o)
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.states(), '{cancelled,cancelled,pending,confirmed}',
  'Newer and confirmed bookings do not lapse');
select is(
  (select (b.cancelled_by, b.cancel_reason)::text from tests.booking(tests.the('old')) b), '(,)',
  'A lapsed booking is canceled by nobody, for no reason in any language');
select is(public.lapse_bookings(now() + interval '2 minutes'), 1, 'A booking lapses by the given clock');
select is(public.lapse_bookings(now() + interval '90 days'), 0, 'A confirmed booking never lapses');
select tests.authenticate_as('bob');
select throws_ok('select public.lapse_bookings()', '42501', null, 'A user cannot call lapse_bookings');

select * from finish();
rollback;
