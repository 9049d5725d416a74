begin;
select plan(6);

create function pg_temp.asked(p_method text, p_path text) returns void language plpgsql as $$
begin
  perform set_config('request.method', p_method, true), set_config('request.path', p_path, true);
  perform private.check_request();
end $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as_anon();
select lives_ok($$ select pg_temp.asked('GET', '/my_threads') $$, 'a view is read');
select throws_ok($$ select pg_temp.asked('DELETE', '/my_threads') $$, 'PT403', 'permission.denied', 'and not deleted from');
select throws_ok($$ select pg_temp.asked('PATCH', '/my_profile') $$, 'PT403', 'permission.denied', 'nor changed');
select throws_ok($$ select pg_temp.asked('POST', '/my_bookings') $$, 'PT403', 'permission.denied', 'nor added to');
select lives_ok($$ select pg_temp.asked('POST', '/classes') $$, 'tables have rules of their own');
select lives_ok($$ select pg_temp.asked('POST', '/rpc/unread_total') $$, 'as have calls');

select * from finish();
rollback;
