begin;
select plan(14);

select tests.create_users('bob', 'dana: tutor');

create function pg_temp.book(p_subject text) returns text language sql volatile as $$
  select coalesce(tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', %L) $sql$, p_subject)) ->> 'message', 'booked')
$$;
create function pg_temp.rename(p_subject text) returns text language sql volatile as $$
  select tests.error_of(format('update public.bookings set subject = %L', p_subject)) ->> 'constraint'
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('bob');
select is(pg_temp.book(repeat('x', 10000)), 'validation.failed',
  'A subject of ten thousand characters is refused');
select is(pg_temp.book(repeat('x', 201)), 'validation.failed', 'A subject of 201 characters is refused');
select is(pg_temp.book(null), 'validation.failed', 'A null subject is refused');
select is(pg_temp.book(''), 'validation.failed', 'An empty subject is refused');
select is(pg_temp.book(E' \t\n '), 'validation.failed', 'A blank subject is refused');
select is(pg_temp.book(E'Chess\r\nBcc: eve@example.com'), 'validation.failed',
  'A subject with a second line is refused');
select is(pg_temp.book(E'Chess\u0007'), 'validation.failed', 'A subject with a control character is refused');
select is(pg_temp.book(E'Chess \u202egnp.exe'), 'validation.failed',
  'A subject with bidirectional control characters is refused');
select tests.clear_authentication();
select is_empty('select from public.bookings', 'No refused booking was written');
select tests.authenticate_as('bob');
select is(pg_temp.book(E'  Schach für Anfänger \u2654  '), 'booked',
  'A subject with other letters and symbols is accepted');
select tests.clear_authentication();
select is((select subject from public.bookings), E'Schach für Anfänger \u2654',
  'The stored subject is trimmed');
select is(pg_temp.rename(E'Chess\nfree'), 'bookings_subject_plain',
  'The console cannot store a subject of two lines');
select is(pg_temp.rename(repeat('x', 201)), 'bookings_subject_plain',
  'The console cannot store a subject of 201 characters');
select is(pg_temp.rename(repeat('x', 200)), null, 'The console can store a subject of 200 characters');

select * from finish();
rollback;
