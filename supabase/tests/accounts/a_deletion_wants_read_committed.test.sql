begin isolation level repeatable read;
select plan(2);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.keep('link', tests.link('bob', 'charlie'));

select throws_ok($$ delete from auth.users where id = tests.user_id('bob') $$, 'PT400', 'validation.failed', 'under another snapshot it could miss a booking');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'nothing ended');

select * from finish();
rollback;
