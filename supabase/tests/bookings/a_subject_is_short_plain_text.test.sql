begin;
select plan(14);

select tests.create_user('bob');
select tests.create_user('dana', '{tutor}');

create function pg_temp.book(p_subject text) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', %L) $sql$, p_subject)) ->> 'message', 'booked')
$$;
create function pg_temp.rename(p_subject text) returns text language sql volatile as $$
  select tests.error_of(format('update public.bookings set subject = %L', p_subject)) ->> 'constraint'
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.book(repeat('x', 10000)), 'validation.failed', 'ten thousand characters');
select is(pg_temp.book(repeat('x', 201)), 'validation.failed', 'two hundred and one');
select is(pg_temp.book(null), 'validation.failed', 'none');
select is(pg_temp.book(''), 'validation.failed', 'empty');
select is(pg_temp.book(E' \t\n '), 'validation.failed', 'blank');
select is(pg_temp.book(E'Chess\r\nBcc: eve@example.com'), 'validation.failed', 'a second line');
select is(pg_temp.book(E'Chess\u0007'), 'validation.failed', 'a control character');
select is(pg_temp.book(E'Chess \u202egnp.exe'), 'validation.failed', 'a reversal of direction');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'none of it was written');
select tests.authenticate_as('bob');
select is(pg_temp.book(E'  Schach für Anfänger \u2654  '), 'booked', 'other words are taken');
select tests.clear_authentication();
select is((select subject from public.bookings), E'Schach für Anfänger \u2654', 'and trimmed');
select is(pg_temp.rename(E'Chess\nfree'), 'bookings_subject_plain', 'the console: no second line');
select is(pg_temp.rename(repeat('x', 201)), 'bookings_subject_plain', 'the console: no long text');
select is(pg_temp.rename(repeat('x', 200)), null, 'the console: two hundred are enough');

select * from finish();
rollback;
