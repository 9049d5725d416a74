begin;
select plan(3);

select tests.keep('bob', tests.create_user('bob'));
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana', null, '-9 hours', 'completed');
delete from auth.users where id = tests.user_id('bob');

select isnt_empty($$ select from public.profiles where id = tests.the('bob') $$,
  'A profile outlives its account');
select throws_ok($$ delete from public.profiles where id = tests.the('bob') $$, 'PT403', 'permission.denied',
  'The console cannot delete a profile');
select is((select client_id from public.bookings), tests.the('bob'),
  'A past booking still names the profile');

select * from finish();
rollback;
