begin isolation level repeatable read;
select plan(2);

select tests.create_user('bob', '{agent}');
select tests.create_user('carol');
select tests.keep('link', tests.agent('bob', 'carol'));

select throws_ok($$ delete from auth.users where id = tests.user_id('bob') $$, 'PT400', 'validation.failed', 'under another snapshot it could miss a booking');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'nothing ended');

select * from finish();
rollback;
