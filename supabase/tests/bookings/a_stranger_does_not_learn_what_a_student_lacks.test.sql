begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('charlie', '{client,tutor}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('eva');
select tests.link('bob', 'charlie');

create function pg_temp.book(p_guardian text) returns jsonb language sql volatile as $$
  select tests.error_of(format($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id(%L)) $sql$, p_guardian))
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('eve');
select is(pg_temp.book(null) ->> 'message', 'booking.student_not_linked', 'not about a child that is not hers');
select is(pg_temp.book('bob'), pg_temp.book('eva'), 'naming the right guardian answers like naming a wrong one');
select tests.authenticate_as('bob');
select is(pg_temp.book(null) ->> 'message', 'student.role_required', 'whoever may book does');

select * from finish();
rollback;
