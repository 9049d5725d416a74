begin;
select plan(8);

select tests.create_users('bob: client', 'tom: tutor', 'adam: agent', 'charlie: student', 'root: admin',
                          'dana: tutor');

create function pg_temp.book(p_hours integer) returns jsonb language sql volatile as $$
  select tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '%s hours', now() + interval '%s hours', 'Chess') $sql$, p_hours, p_hours + 1))
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('charlie');
select is(pg_temp.book(1) ->> 'message', 'role.required', 'A student cannot create a booking');
select tests.authenticate_as('root');
select is(pg_temp.book(1) ->> 'message', 'role.required', 'An admin cannot create a booking');
select tests.authenticate_as_anon();
select is(pg_temp.book(1) ->> 'message', 'auth.required',
  'A caller without a session cannot create a booking');
select tests.authenticate_as_service_role();
select is(pg_temp.book(1) ->> 'message', 'auth.required', 'The secret key cannot create a booking by RPC');
select tests.authenticate_as('bob');
select is(pg_temp.book(1), null, 'A client can create a booking');
select tests.authenticate_as('tom');
select is(pg_temp.book(2), null, 'A tutor can create a booking');
select tests.authenticate_as('adam');
select is(pg_temp.book(3), null, 'An agent can create a booking');
select tests.clear_authentication();
select results_eq(
  'select client_id from public.bookings order by starts_at',
  $$ select tests.id(n) from unnest('{bob,tom,adam}'::text[]) with ordinality u(n, i) order by i $$,
  'Exactly the three allowed bookings exist');

select * from finish();
rollback;
