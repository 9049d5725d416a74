begin;
select plan(8);

select tests.create_user('bob', '{client}');
select tests.create_user('tom', '{tutor}');
select tests.create_user('adam', '{agent}');
select tests.create_user('charlie', '{student}');
select tests.create_user('root', '{admin}');
select tests.create_user('dana', '{tutor}');

create function pg_temp.book(p_hours integer) returns jsonb language sql volatile as $$
  select tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '%s hours', now() + interval '%s hours', 'Chess') $sql$, p_hours, p_hours + 1))
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('charlie');
select is(pg_temp.book(1) ->> 'message', 'role.required', 'a student does not');
select tests.authenticate_as('root');
select is(pg_temp.book(1) ->> 'message', 'role.required', 'an admin does not');
select tests.authenticate_as_anon();
select is(pg_temp.book(1) ->> 'message', 'auth.required', 'nobody without a session');
select tests.authenticate_as_service_role();
select is(pg_temp.book(1) ->> 'message', 'auth.required', 'the secret key is no client');
select tests.authenticate_as('bob');
select is(pg_temp.book(1), null, 'a client does');
select tests.authenticate_as('tom');
select is(pg_temp.book(2), null, 'a tutor does');
select tests.authenticate_as('adam');
select is(pg_temp.book(3), null, 'an agent does');
select tests.clear_authentication();
select results_eq(
  'select client_id from public.bookings order by starts_at',
  $$ select tests.id(n) from unnest('{bob,tom,adam}'::text[]) with ordinality u(n, i) order by i $$, 'and those three bookings exist');

select * from finish();
rollback;
