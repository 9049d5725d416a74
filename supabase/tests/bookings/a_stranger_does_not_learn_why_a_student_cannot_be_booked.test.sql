begin;
select plan(3);

select tests.create_users('bob', 'eve', 'charlie: client, tutor', 'dana: tutor', 'eva');
select tests.link('bob', 'charlie');

create function pg_temp.book(p_guardian text) returns jsonb language sql volatile as $$
  select tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id(%L)) $sql$, p_guardian))
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('eve');
select is(pg_temp.book(null) ->> 'message', 'booking.student_not_linked',
  'A stranger cannot book for another''s child');
select is(pg_temp.book('bob'), pg_temp.book('eva'),
  'Naming the right guardian gives the same error as a wrong one');
select tests.authenticate_as('bob');
select is(pg_temp.book(null) ->> 'message', 'booking.student_not_linked',
  'A link to a person without the student role answers like no link');

select * from finish();
rollback;
