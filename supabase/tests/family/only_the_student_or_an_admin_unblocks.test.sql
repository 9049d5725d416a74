begin;
select plan(9);

select tests.create_users('bob', 'charlie: student', 'casey: student', 'root: admin');
select tests.keep('first', tests.link('bob', 'charlie', '{book}', 'BLOCKED'));
select tests.keep('second', tests.link('bob', 'casey', '{book}', 'BLOCKED'));

select tests.authenticate_as('bob');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'A blocked guardian cannot unblock themselves as an admin would');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found',
  'A blocked guardian cannot unblock themselves as a student would');
select tests.authenticate_as('casey');
select throws_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('charlie')) $$, 'PT403', 'permission.denied',
  'Another student cannot unblock the guardian');
select is((tests.link_row(tests.the('first'))).status, 'BLOCKED', 'The link is still blocked');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.unblock_guardian(tests.id('bob')) $$,
  'The student can unblock the guardian');
select is((tests.link_row(tests.the('first'))).id, null, 'Unblocking deletes the blocked link');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found',
  'A guardian cannot be unblocked twice');
select tests.authenticate_as('root');
select lives_ok($$ select public.unblock_guardian(tests.id('bob'), tests.id('casey')) $$,
  'An admin can unblock a guardian');
select is((tests.link_row(tests.the('second'))).id, null, 'The admin''s unblocking deletes the link');

select * from finish();
rollback;
