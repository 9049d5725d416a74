begin;
select plan(11);

select tests.keep('bob', tests.create_user('bob'));
select tests.keep('user', tests.user_id('bob'));
select tests.create_users('charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.authenticate_as('bob');
select tests.keep('invitation', (public.add_student('casey@example.com', null, true)).id);
select tests.clear_authentication();

-- As Auth does it: the address is replaced, the row stays.
select lives_ok(
  $$ update auth.users set deleted_at = now(), email = encode(sha256('bob'), 'hex'), phone = null, encrypted_password = '',
       raw_user_meta_data = '{}' where id = tests.the('user') $$, 'An account can be marked as deleted');
select is((select (user_id, full_name)::text from public.profiles where id = tests.the('bob')), '(,)',
  'The profile of a soft-deleted account is empty');
select is((select email from public.profile_details where profile_id = tests.the('bob')), null,
  'The email of a soft-deleted account is removed');
select is_empty($$ select from public.profile_graph where source_profile_id = tests.the('bob') $$,
  'The links of a soft-deleted account end');
select is_empty($$ select from public.profile_roles where profile_id = tests.the('bob') $$,
  'The roles of a soft-deleted account end');
select is((tests.booking(tests.the('lesson'))).status, 'cancelled',
  'The active booking of a soft-deleted account is canceled');
select is((select status::text from public.invitations), 'revoked',
  'The pending invitation of a soft-deleted account is revoked');
select is_empty($$ select from private.email_outbox where recipient_id = tests.the('bob') and status in ('queued', 'sending') $$,
  'Queued emails to a soft-deleted account are dropped');
select results_eq(
  $$ select entity_id from private.audit_log where action = 'account.ended' $$, $$ values (tests.the('bob')) $$,
  'The audit log records the end of the account');
select lives_ok($$ delete from auth.users where id = tests.the('user') $$, 'A later hard deletion succeeds');
select is((select count(*)::integer from private.audit_log where action = 'account.ended'), 1,
  'The end of the account is logged only once');

select * from finish();
rollback;
