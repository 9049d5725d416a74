begin;
select plan(7);

select matches(
  (select string_agg(c, ',') from pg_db_role_setting s, unnest(s.setconfig) c
   where s.setrole = 'authenticator'::regrole), 'pgrst.db_pre_request=private.check_request',
   'The pre-request check is configured');
select tests.authenticate_as_anon();
select set_config('request.headers', '{"prefer": "count=planned"}', true);
select throws_ok('select private.check_request()', 'PT400', 'validation.failed',
  'A planned count is refused');
select set_config('request.headers', '{"prefer": "return=minimal, Count=Estimated"}', true);
select throws_ok('select private.check_request()', 'PT400', 'validation.failed',
  'An estimated count is refused');
select set_config('request.headers', '{"prefer": "count = \"planned\""}', true);
select throws_ok('select private.check_request()', 'PT400', 'validation.failed',
  'A planned count in other spelling is refused');
select set_config('request.headers', '{"prefer": "count=exact", "referer": "https://app.example.com/?count=planned"}', true);
select lives_ok('select private.check_request()', 'Other headers are ignored');
select set_config('request.headers', '{"prefer": "count=exact"}', true);
select lives_ok('select private.check_request()', 'An exact count is accepted');
select set_config('request.headers', '', true);
select lives_ok('select private.check_request()', 'A request without headers is accepted');

select * from finish();
rollback;
