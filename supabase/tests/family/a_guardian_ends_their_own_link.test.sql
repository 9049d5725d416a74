begin;
select plan(6);

select tests.create_users('bob', 'gina', 'charlie: student');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.keep('ginas', tests.link('gina', 'charlie'));

select tests.authenticate_as('bob');
select is(
  public.unlink_student(tests.the('bobs'))::jsonb,
  jsonb_build_object('link_id', tests.the('bobs'), 'unassigned', '[]'::jsonb, 'cancelled', '[]'::jsonb),
  'Ending the link returns which bookings it changed');
select is_empty('select from public.my_students', 'The guardian no longer lists the student');
select throws_ok($$ select public.unlink_student(tests.the('bobs')) $$, 'PT404', 'link.not_found',
  'A link cannot be ended twice');
select tests.clear_authentication();
select is((tests.link_row(tests.the('bobs'))).id, null, 'The guardian''s link no longer exists');
select is((tests.link_row(tests.the('ginas'))).status, 'ACTIVE', 'The other guardian''s link stays active');
select results_eq(
  $$ select action, actor_id from private.audit_log where entity_id = tests.the('bobs') order by id $$,
  $$ values ('profile_graph.insert', null::uuid), ('profile_graph.delete', tests.id('bob')) $$,
  'The audit log records who ended the link');

select * from finish();
rollback;
