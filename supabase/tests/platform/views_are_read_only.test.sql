begin;
select plan(6);

create function pg_temp.asked(p_method text, p_path text) returns void language plpgsql as $$
begin
  perform set_config('request.method', p_method, true), set_config('request.path', p_path, true);
  perform private.check_request();
end $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as_anon();
select lives_ok($$ select pg_temp.asked('GET', '/my_threads') $$, 'A view can be read');
select throws_ok($$ select pg_temp.asked('DELETE', '/my_threads') $$, 'PT403', 'permission.denied',
  'A delete from a view is refused');
select throws_ok($$ select pg_temp.asked('PATCH', '/my_profile') $$, 'PT403', 'permission.denied',
  'An update of a view is refused');
select throws_ok($$ select pg_temp.asked('POST', '/my_bookings') $$, 'PT403', 'permission.denied',
  'An insert into a view is refused');
select lives_ok($$ select pg_temp.asked('POST', '/classes') $$,
  'A write to a table is not refused by the check');
select lives_ok($$ select pg_temp.asked('POST', '/rpc/unread_total') $$,
  'A call is not refused by the check');

select * from finish();
rollback;
