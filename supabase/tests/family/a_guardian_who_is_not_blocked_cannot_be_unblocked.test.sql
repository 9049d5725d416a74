begin;
select plan(2);

select tests.create_users('bob', 'charlie: student');
select tests.keep('link', tests.link('bob', 'charlie'));

select tests.authenticate_as('charlie');
select throws_ok($$ select public.unblock_guardian(tests.id('bob')) $$, 'PT404', 'link.not_found',
  'A guardian who is not blocked cannot be unblocked');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The link is still active');

select * from finish();
rollback;
