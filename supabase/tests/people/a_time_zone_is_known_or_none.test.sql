begin;
select plan(7);

select tests.create_user('bob');
select lives_ok($$ update public.profile_details set time_zone = 'Asia/Kolkata' where profile_id = tests.id('bob') $$, 'a zone of the tz database');
select throws_ok($$ update public.profile_details set time_zone = 'Mars/Olympus' where profile_id = tests.id('bob') $$,
  'PT400', 'validation.failed', 'the console cannot write one that nobody knows');
select throws_ok($$ update public.profile_details set time_zone = 'XYZ5' where profile_id = tests.id('bob') $$,
  'PT400', 'validation.failed', 'nor a rule instead of a name');
select is((select time_zone from public.profile_details where profile_id = tests.id('bob')), 'Asia/Kolkata', 'it is as it was');
select lives_ok($$ update public.profile_details set time_zone = null where profile_id = tests.id('bob') $$, 'none is allowed');
select throws_ok($$ update private.settings set default_time_zone = 'Mars/Olympus' $$, 'PT400', 'validation.failed', 'the setting is held to it');
select lives_ok($$ update private.settings set default_time_zone = 'Pacific/Auckland' $$, 'and may change');

select * from finish();
rollback;
