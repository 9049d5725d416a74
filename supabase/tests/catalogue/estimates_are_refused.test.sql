begin;
select plan(7);

select matches(
  (select string_agg(c, ',') from pg_db_role_setting s, unnest(s.setconfig) c
   where s.setrole = 'authenticator'::regrole), 'pgrst.db_pre_request=private.check_request', 'every request is looked at');
select tests.authenticate_as_anon();
select set_config('request.headers', '{"prefer": "count=planned"}', true);
select throws_ok('select private.check_request()', 'PT400', 'validation.failed', 'planned counts would count hidden rows');
select set_config('request.headers', '{"prefer": "return=minimal, Count=Estimated"}', true);
select throws_ok('select private.check_request()', 'PT400', 'validation.failed', 'estimated ones too');
select set_config('request.headers', '{"prefer": "count = \"planned\""}', true);
select throws_ok('select private.check_request()', 'PT400', 'validation.failed', 'however they are written');
select set_config('request.headers', '{"prefer": "count=exact", "referer": "https://app.example.com/?count=planned"}', true);
select lives_ok('select private.check_request()', 'other headers may say what they like');
select set_config('request.headers', '{"prefer": "count=exact"}', true);
select lives_ok('select private.check_request()', 'exact ones do not');
select set_config('request.headers', '', true);
select lives_ok('select private.check_request()', 'and no header is fine');

select * from finish();
rollback;
