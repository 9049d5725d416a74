begin;
select plan(13);

select tests.create_users('bob: client', 'charlie: student', 'dana: tutor', 'frank: agent');
select tests.link('bob', 'charlie');
select tests.agent('frank', 'bob');
select tests.keep('open', tests.book('frank', 'dana'));

create function pg_temp.seen(p_who text, p_query text) returns integer language plpgsql as $$
declare
  v_count integer;
begin
  perform tests.authenticate_as(p_who);
  execute 'select count(*) from ' || p_query into v_count;
  perform tests.clear_authentication();
  return v_count;
end;
$$;

select is(pg_temp.seen('frank', 'public.my_clients'), 1, 'An agent lists their clients');
select is(pg_temp.seen('frank', 'public.my_client_students'), 1,
  'An agent lists the students of their clients');
select is(pg_temp.seen('frank', $$public.profiles where id = tests.id('charlie')$$), 1,
  'An agent sees the cards of those students');

savepoint before;
select tests.lose_roles('frank');
select is(pg_temp.seen('frank', 'public.my_clients'), 0, 'A former agent lists no client');
select is(pg_temp.seen('frank', 'public.my_client_students'), 0,
  'A former agent lists no student of a client');
select is(pg_temp.seen('frank', $$public.profiles where id = tests.id('charlie')$$), 0,
  'A former agent sees no card of a student');
select throws_ok($$ update public.bookings set student_id = tests.id('charlie'), guardian_id = tests.id('bob') $$,
  'PT403', 'booking.student_not_linked',
  'A former agent''s booking accepts no student from the secret key or console');
rollback to before;

savepoint before;
select tests.lose_roles('bob');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')),
  'A guardian without client, tutor and agent holds no right');
select is(pg_temp.seen('bob', $$private.my_student_ids('view_progress')$$), 0,
  'Policies let such a guardian read nothing');
select is(pg_temp.seen('frank', 'public.my_clients'), 0, 'A former client is listed by no agent');
rollback to before;

select tests.lose_roles('charlie');
select ok(not private.has_right(tests.id('bob'), tests.id('charlie')),
  'No right is held for a person who is no student');
select is(pg_temp.seen('bob', $$private.my_student_ids('view_progress')$$), 0,
  'Policies show nothing of a person who is no student');
select is((select count(*)::int from private.guardians_who_may('message', array[tests.id('charlie')])), 0,
  'Nobody is the contact of a person who is no student');

select * from finish();
rollback;
