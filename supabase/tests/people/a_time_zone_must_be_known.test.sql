begin;
select plan(7);

select tests.create_user('bob');
select lives_ok($$ update public.profile_details set time_zone = 'Asia/Kolkata' where profile_id = tests.id('bob') $$,
  'A zone of the tz database is accepted');
select throws_ok($$ update public.profile_details set time_zone = 'Mars/Olympus' where profile_id = tests.id('bob') $$,
  'PT400', 'validation.failed', 'The console cannot store an unknown time zone');
select throws_ok($$ update public.profile_details set time_zone = 'XYZ5' where profile_id = tests.id('bob') $$,
  'PT400', 'validation.failed', 'The console cannot store a POSIX rule as a time zone');
select is((select time_zone from public.profile_details where profile_id = tests.id('bob')), 'Asia/Kolkata',
  'The refused time zones were not stored');
select lives_ok($$ update public.profile_details set time_zone = null where profile_id = tests.id('bob') $$,
  'A profile may have no time zone');
select throws_ok($$ update private.settings set default_time_zone = 'Mars/Olympus' $$, 'PT400', 'validation.failed',
  'The default time zone must be known');
select lives_ok($$ update private.settings set default_time_zone = 'Pacific/Auckland' $$,
  'The default time zone can be changed');

select * from finish();
rollback;
