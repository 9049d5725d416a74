begin;
select plan(5);

select tests.create_users('adam: agent', 'agatha: agent', 'bob', 'charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');

create function pg_temp.book() returns jsonb language sql volatile as $$
  select tests.error_of($sql$ select public.create_booking(
    tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Chess', tests.id('charlie'), tests.id('bob')) $sql$)
$$;
grant execute on all functions in schema pg_temp to public;

select tests.agent('agatha', 'bob');
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked', 'An agent without a link cannot book');
select tests.clear_authentication();
select tests.keep('link', tests.agent('adam', 'bob', 'PENDING'));
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked',
  'An agent with a pending link cannot book');
select tests.clear_authentication();
update public.profile_graph set status = 'BLOCKED' where id = tests.the('link');
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked',
  'An agent with a blocked link cannot book');
select tests.clear_authentication();
update public.profile_graph set status = 'ACTIVE' where id = tests.the('link');
update public.profile_graph set rights = '{view_progress,message}' where relationship_type = 'GUARDIAN';
select tests.authenticate_as('adam');
select is(pg_temp.book() ->> 'message', 'booking.student_not_linked',
  'An agent cannot book when the client cannot');
select tests.clear_authentication();
update public.profile_graph set rights = '{book}' where relationship_type = 'GUARDIAN';
select tests.authenticate_as('adam');
select is(pg_temp.book(), null, 'An agent with an active link and client can book');

select * from finish();
rollback;
