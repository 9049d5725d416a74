begin;
select plan(12);

select tests.create_users('adam: agent', 'agatha: agent', 'bob', 'gina', 'charlie: student', 'casey: student',
                          'dana: tutor', 'tom: tutor', 'root: admin', 'eve: client, student, tutor, agent');
select tests.agent('adam', 'bob');
select tests.agent('agatha', 'bob');
select tests.link('bob', 'charlie'), tests.link('bob', 'casey'), tests.link('gina', 'charlie');
select tests.link('tom', 'charlie', '{view_progress,message,book,receive_alerts}', 'ACTIVE', 'OTHER');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));

create function pg_temp.sees(p_nickname text) returns boolean language plpgsql volatile as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select case a when b then a = 1 end
          from (select (select count(*) from public.bookings), (select count(*) from public.my_bookings)) v(a, b));
end $$;
grant execute on all functions in schema pg_temp to public;

select ok(pg_temp.sees('adam'), 'The client sees the booking');
select ok(pg_temp.sees('charlie'), 'The student sees the booking');
select ok(pg_temp.sees('dana'), 'The tutor sees the booking');
select ok(pg_temp.sees('bob'), 'The guardian whose right it uses sees the booking');
select is(pg_temp.sees('gina'), false, 'Another guardian does not see the booking');
select is(pg_temp.sees('tom'), false, 'Another tutor who manages the student does not see the booking');
select is(pg_temp.sees('agatha'), false, 'Another agent of the same client does not see the booking');
select is(pg_temp.sees('casey'), false, 'A sibling of the student does not see the booking');
select is(pg_temp.sees('root'), false, 'An admin does not see the booking outside the console');
select is(pg_temp.sees('eve'), false, 'A stranger with all roles does not see the booking');
select tests.authenticate_as_anon();
select throws_ok('select from public.bookings', '42501', null,
  'A caller without a session cannot read bookings');
select throws_ok('select from public.my_bookings', '42501', null,
  'A caller without a session cannot read my_bookings');

select * from finish();
rollback;
