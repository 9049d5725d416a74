begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.create_user('root', '{admin}');
select tests.keep('waiting', tests.link('bob', 'charlie', '{book}', 'PENDING'));
select tests.keep('blocked', tests.link('gina', 'charlie', '{book}', 'BLOCKED'));

select tests.authenticate_as('gina');
select throws_ok($$ select public.unlink_student(tests.the('blocked')) $$, 'PT404', 'link.not_found', 'the blocked guardian does not lift the block');
select throws_ok($$ select public.update_link(tests.the('blocked'), 'MOTHER') $$, 'PT404', 'link.not_found', 'nor changes it');
select tests.authenticate_as('root');
select throws_ok($$ select public.unlink_student(tests.the('blocked')) $$, 'PT404', 'link.not_found', 'an admin unblocks instead');
select is((tests.link_row(tests.the('blocked'))).status, 'BLOCKED', 'it stands');
select tests.authenticate_as('bob');
select lives_ok($$ select public.unlink_student(tests.the('waiting')) $$, 'one who waits may withdraw');
select is((tests.link_row(tests.the('waiting'))).id, null, 'and is gone');

select * from finish();
rollback;
