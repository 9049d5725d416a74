begin isolation level repeatable read;
select plan(2);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
-- A link from before, as this transaction may not write one.
alter table public.profile_graph disable trigger profile_graph_10_check_limits_insert;
select tests.keep('link', tests.link('bob', 'charlie'));
alter table public.profile_graph enable trigger profile_graph_10_check_limits_insert;

select throws_ok($$ delete from auth.users where id = tests.user_id('bob') $$, 'PT400', 'validation.failed', 'under another snapshot it could miss a booking');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'nothing ended');

select * from finish();
rollback;
