begin;
select plan(11);

select tests.keep('bob', tests.create_user('bob'));
select tests.keep('user', tests.user_id('bob'));
select tests.create_user('charlie', '{student}');
select tests.create_user('dana', '{tutor}');
select tests.link('bob', 'charlie');
select tests.keep('lesson', tests.book('bob', 'dana', 'charlie', '1 day', 'confirmed'));
select tests.authenticate_as('bob');
select tests.keep('invitation', (public.add_student('casey@example.com', null, true)).id);
select tests.clear_authentication();

-- As Auth does it: the address is replaced, the row stays.
select lives_ok(
  $$ update auth.users set deleted_at = now(), email = encode(sha256('bob'), 'hex'), phone = null, encrypted_password = '',
       raw_user_meta_data = '{}' where id = tests.the('user') $$, 'the account is marked');
select is((select (user_id, full_name)::text from public.profiles where id = tests.the('bob')), '(,)', 'the card is empty');
select is((select email from public.profile_details where profile_id = tests.the('bob')), null, 'the address gone');
select is_empty($$ select from public.profile_graph where source_profile_id = tests.the('bob') $$, 'the links ended');
select is_empty($$ select from public.profile_roles where profile_id = tests.the('bob') $$, 'the roles too');
select is((tests.booking(tests.the('lesson'))).status, 'cancelled', 'the booking cancelled');
select is((select status::text from public.invitations), 'revoked', 'the invitation revoked');
select is_empty($$ select from private.email_outbox where recipient_id = tests.the('bob') and status in ('queued', 'sending') $$, 'the mail dropped');
select results_eq(
  $$ select entity_id from private.audit_log where action = 'account.ended' $$, $$ values (tests.the('bob')) $$, 'and the log says so');
select lives_ok($$ delete from auth.users where id = tests.the('user') $$, 'a hard deletion afterwards finds nothing more to end');
select is((select count(*)::integer from private.audit_log where action = 'account.ended'), 1, 'once');

select * from finish();
rollback;
