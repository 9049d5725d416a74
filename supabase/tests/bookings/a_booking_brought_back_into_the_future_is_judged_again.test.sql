begin;
select plan(3);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('old', tests.book('bob', 'dana', 'charlie', '-3 days', 'confirmed'));
delete from public.profile_graph where id = tests.the('link');

create function pg_temp.move() returns jsonb language sql volatile as $$
  select tests.error_of($sql$ update public.bookings set starts_at = now() + interval '1 day', ends_at = now() + interval '25 hours' $sql$)
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.move() ->> 'message', 'booking.student_not_linked', 'without a link it stays in the past');
select tests.link('bob', 'charlie');
delete from public.profile_roles where profile_id = tests.id('dana');
select is(pg_temp.move() ->> 'message', 'booking.not_a_tutor', 'without a tutor too');
insert into public.profile_roles (profile_id, role) values (tests.id('dana'), 'tutor');
select is(pg_temp.move(), null, 'with both it moves');

select * from finish();
rollback;
