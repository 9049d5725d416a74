begin;
select plan(3);

select tests.keep('bob', tests.create_user('bob'));
select tests.create_user('charlie', '{student}');
select tests.keep('link', tests.link('bob', 'charlie'));

update auth.users set email = 'bob@new.example.com', raw_user_meta_data = raw_user_meta_data || '{"x": 1}' where id = tests.user_id('bob');
update auth.users set deleted_at = null where id = tests.user_id('bob');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');
select is((select full_name from public.profiles where id = tests.the('bob')), 'Bob',
  'The profile keeps its name');
select is((select email from public.profile_details where profile_id = tests.the('bob')), 'bob@new.example.com',
  'The details show the new email');

select * from finish();
rollback;
