begin;
select plan(3);

select tests.keep('bob', tests.create_user('bob'));
select tests.create_user('dana', '{tutor}');
select tests.book('bob', 'dana', null, '-9 hours', 'completed');
delete from auth.users where id = tests.user_id('bob');

select isnt_empty($$ select from public.profiles where id = tests.the('bob') $$, 'not with its account');
select throws_ok($$ delete from public.profiles where id = tests.the('bob') $$, 'PT403', 'permission.denied', 'nor from the console');
select is((select client_id from public.bookings), tests.the('bob'), 'which still does');

select * from finish();
rollback;
