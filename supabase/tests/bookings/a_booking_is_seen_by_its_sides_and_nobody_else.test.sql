begin;
select plan(12);

select tests.create_user('adam', '{agent}');
select tests.create_user('agatha', '{agent}');
select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tom', '{tutor}');
select tests.create_user('root', '{admin}');
select tests.create_user('eve', '{client,student,tutor,agent}');
select tests.agent('adam', 'bob');
select tests.agent('agatha', 'bob');
select tests.link('bob', 'charlie');
select tests.link('bob', 'casey');
select tests.link('gina', 'charlie');
select tests.link('tom', 'charlie', '{view_progress,message,book,receive_alerts}', 'ACTIVE', 'OTHER');
select tests.keep('lesson', tests.book('adam', 'dana', 'charlie', '1 day', 'pending', 'bob'));

create function pg_temp.sees(p_nickname text) returns boolean language plpgsql volatile as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select case a when b then a = 1 end
          from (select (select count(*) from public.bookings), (select count(*) from public.my_bookings)) v(a, b));
end $$;
grant execute on all functions in schema pg_temp to public;

select ok(pg_temp.sees('adam'), 'the client sees it');
select ok(pg_temp.sees('charlie'), 'the student');
select ok(pg_temp.sees('dana'), 'the tutor');
select ok(pg_temp.sees('bob'), 'the guardian on whose right it stands');
select is(pg_temp.sees('gina'), false, 'no co-guardian');
select is(pg_temp.sees('tom'), false, 'no other tutor, although he manages the student');
select is(pg_temp.sees('agatha'), false, 'no other agent of the same client');
select is(pg_temp.sees('casey'), false, 'no sister or brother');
select is(pg_temp.sees('root'), false, 'no admin: the console is audited, policies are not');
select is(pg_temp.sees('eve'), false, 'no stranger, whatever his roles');
select tests.authenticate_as_anon();
select throws_ok('select from public.bookings', '42501', null, 'nobody without a session');
select throws_ok('select from public.my_bookings', '42501', null, 'in the view neither');

select * from finish();
rollback;
