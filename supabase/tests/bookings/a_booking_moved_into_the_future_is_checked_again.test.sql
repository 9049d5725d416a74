begin;
select plan(3);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.keep('old', tests.book('bob', 'dana', 'charlie', '-3 days', 'confirmed'));
delete from public.profile_graph where id = tests.the('link');

create function pg_temp.move() returns jsonb language sql volatile as $$
  select tests.error_of($sql$ update public.bookings set starts_at = now() + interval '1 day', ends_at = now() + interval '25 hours' $sql$)
$$;
grant execute on all functions in schema pg_temp to public;

select is(pg_temp.move() ->> 'message', 'booking.student_not_linked',
  'A past booking cannot move into the future without a link');
select tests.link('bob', 'charlie');
delete from public.profile_roles where profile_id = tests.id('dana');
select is(pg_temp.move() ->> 'message', 'booking.not_a_tutor',
  'A past booking cannot move into the future without a tutor');
insert into public.profile_roles (profile_id, role) values (tests.id('dana'), 'tutor');
select is(pg_temp.move(), null, 'A past booking can move into the future with both');

select * from finish();
rollback;
