begin;
select plan(6);

select tests.create_users('bob', 'gina', 'charlie: student', 'root: admin');
select tests.keep('waiting', tests.link('bob', 'charlie', '{book}', 'PENDING'));
select tests.keep('blocked', tests.link('gina', 'charlie', '{book}', 'BLOCKED'));

select tests.authenticate_as('gina');
select throws_ok($$ select public.unlink_student(tests.the('blocked')) $$, 'PT404', 'link.not_found',
  'A blocked guardian cannot end the blocked link');
select throws_ok($$ select public.update_link(tests.the('blocked'), 'MOTHER') $$, 'PT404', 'link.not_found',
  'A blocked guardian cannot change the relation');
select tests.authenticate_as('root');
select throws_ok($$ select public.unlink_student(tests.the('blocked')) $$, 'PT404', 'link.not_found',
  'An admin cannot end a blocked link by unlinking');
select is((tests.link_row(tests.the('blocked'))).status, 'BLOCKED', 'The link is still blocked');
select tests.authenticate_as('bob');
select lives_ok($$ select public.unlink_student(tests.the('waiting')) $$,
  'A pending guardian can end their link');
select is((tests.link_row(tests.the('waiting'))).id, null, 'The pending link no longer exists');

select * from finish();
rollback;
