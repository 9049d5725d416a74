begin;
select plan(2);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.keep('link', tests.link('bob', 'charlie'));

select tests.authenticate_as('charlie');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found', 'he is not blocked');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'the link stands');

select * from finish();
rollback;
