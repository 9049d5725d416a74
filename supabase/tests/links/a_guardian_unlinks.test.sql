begin;
select plan(6);

select tests.create_user('bob');
select tests.create_user('gina');
select tests.create_user('charlie', '{student}');
select tests.keep('his', tests.link('bob', 'charlie'));
select tests.keep('hers', tests.link('gina', 'charlie'));

select tests.authenticate_as('bob');
select is(
  public.unlink_student(tests.the('his'))::jsonb,
  jsonb_build_object('link_id', tests.the('his'), 'unassigned', '[]'::jsonb, 'cancelled', '[]'::jsonb), 'and is told what went with it');
select is_empty('select from public.my_students', 'the student is off his list');
select throws_ok($$ select public.unlink_student(tests.the('his')) $$, 'PT404', 'link.not_found', 'once');
select tests.clear_authentication();
select is((tests.link_row(tests.the('his'))).id, null, 'the row is gone');
select is((tests.link_row(tests.the('hers'))).status, 'ACTIVE', 'the other guardian''s stays');
select results_eq(
  $$ select action, actor_id from private.audit_log where entity_id = tests.the('his') order by id $$,
  $$ values ('profile_graph.insert', null::uuid), ('profile_graph.delete', tests.id('bob')) $$, 'the audit log keeps it');

select * from finish();
rollback;
