begin;
select plan(5);

select tests.create_user('adam', '{agent}');
select tests.create_user('agatha', '{agent}');
select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');

create function pg_temp.book() returns jsonb language sql volatile as $$
  select tests.error_of($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id('bob')) $sql$)
$$;
grant execute on all functions in schema pg_temp to public;

select tests.agent('agatha', 'bob');
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked', 'no link at all, whoever else is the client''s agent');
select tests.clear_authentication();
select tests.keep('link', tests.agent('adam', 'bob', 'PENDING'));
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked', 'a pending one');
select tests.clear_authentication();
update public.profile_graph set status = 'BLOCKED' where id = tests.the('link');
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked', 'a blocked one');
select tests.clear_authentication();
update public.profile_graph set status = 'ACTIVE' where id = tests.the('link');
update public.profile_graph set rights = '{view_progress,message}' where relationship_type = 'GUARDIAN';
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked', 'a client who may not book himself');
select tests.clear_authentication();
update public.profile_graph set rights = '{book}' where relationship_type = 'GUARDIAN';
select tests.authenticate_as('adam');
select is(pg_temp.book(), null, 'and with both it works');

select * from finish();
rollback;
