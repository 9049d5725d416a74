begin;
select plan(5);

select tests.create_users('bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('missed', tests.book('bob', 'dana', 'charlie', '-9 hours', 'confirmed'));
select tests.keep('first', tests.book('bob', 'dana', 'charlie', '-6 hours', 'confirmed'));
select tests.keep('second', tests.book('bob', 'dana', 'charlie', '-3 hours', 'confirmed'));

create function pg_temp.lessons() returns text[] language sql stable as $$
  select array(select p.full_name || ' ' || g.status || ' ' || (g.metadata ->> 'created_via') from public.profile_graph g
               join public.profiles p on p.id = g.source_profile_id
               where g.relationship_type = 'BOOKING' and g.target_profile_id = tests.id('dana') order by 1)
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('dana');
select public.complete_booking(tests.the('missed'), 'no_show');
select tests.clear_authentication();
select is(pg_temp.lessons(), '{}', 'A missed lesson is not recorded as a link');
select tests.authenticate_as('dana');
select public.complete_booking(tests.the('first'));
select tests.clear_authentication();
select is(pg_temp.lessons(), '{Bob ACTIVE booking,Charlie ACTIVE booking}',
  'A completed lesson links client and student with the tutor');
select tests.authenticate_as('dana');
select lives_ok($$ select public.complete_booking(tests.the('second')) $$,
  'The tutor completes a second lesson');
select tests.clear_authentication();
select is(pg_temp.lessons(), '{Bob ACTIVE booking,Charlie ACTIVE booking}',
  'A second lesson adds no further link');
select is((select count(*)::integer from public.profile_graph where relationship_type = 'BOOKING' and rights <> '{}'), 0,
  'A lesson''s link confers no right');

select * from finish();
rollback;
