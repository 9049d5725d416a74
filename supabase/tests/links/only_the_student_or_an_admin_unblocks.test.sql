begin;
select plan(9);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('casey', '{student}');
select tests.create_user('root', '{admin}');
select tests.keep('first', tests.link('bob', 'charlie', '{book}', 'BLOCKED'));
select tests.keep('second', tests.link('bob', 'casey', '{book}', 'BLOCKED'));

select tests.authenticate_as('bob');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'not the blocked one');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found', 'however he asks');
select tests.authenticate_as('casey');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied', 'nor another student');
select is((tests.link_row(tests.the('first'))).status, 'BLOCKED', 'the block stands');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'the student does');
select is((tests.link_row(tests.the('first'))).id, null, 'which links nobody');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found', 'once');
select tests.authenticate_as('root');
select lives_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('casey')) $$, 'an admin does');
select is((tests.link_row(tests.the('second'))).id, null, 'it is gone');

select * from finish();
rollback;
