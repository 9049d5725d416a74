begin;
select plan(22);

select tests.create_family();
select tests.create_users('alice: admin', 'amy: admin');
select tests.send('bob', 'dana'), tests.send('eve', 'dana');
create function pg_temp.path(p_guardian text, p_number integer) returns text language sql stable as $$
  select tests.thread_id(p_guardian, 'dana') || '/00000000-0000-4000-8000-00000000000' || p_number || '/plan.pdf'
$$;
grant execute on all functions in schema pg_temp to public;
select tests.upload('bob', pg_temp.path('bob', 1)), tests.upload('bob', pg_temp.path('bob', 2)), tests.upload('eve', pg_temp.path('eve', 3));
select tests.send('bob', 'dana', 'File', p_attachment_path => pg_temp.path('bob', 1));
select tests.send('eve', 'dana', 'File', p_attachment_path => pg_temp.path('eve', 3));
select tests.keep('thread', tests.thread_id('bob', 'dana'));

select tests.authenticate_as('alice');
select is(tests.files_found(), 0, 'Before a review the admin opens no file');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'Complaint 7')), 2,
  'The admin reviews a thread');
select is(tests.files_found(), 1,
  'The admin then opens its sent file; not the unsent one, and none of another thread');
select is(tests.files_found('storage.object.sign'), 0, 'The admin signs no address for it');
select is(tests.files_found('storage.object.list'), 0, 'The admin lists no files');
select is_empty('select from public.messages', 'The admin reads messages in no other way');
select tests.authenticate_as('amy');
select is(tests.files_found(), 0, 'Another admin opens nothing');
select tests.clear_authentication();
select is(
  (select count(*)::int from private.audit_log where action = 'thread.reviewed' and actor_id = tests.id('alice') and entity_id = tests.the('thread')), 1,
  'The audit log has the review');
select is(
  (select count(*)::int from private.audit_log where action = 'thread_reviews.insert' and entity_id = tests.the('thread')), 1,
  'The audit log says that files were opened');

select is((select files_until from private.thread_reviews where thread_id = tests.the('thread')), now() + interval '10 minutes',
  'The file is open for ten minutes');

-- It ends after ten minutes.
update private.thread_reviews set files_until = now() where thread_id = tests.the('thread');
select tests.authenticate_as('alice');
select is(tests.files_found(), 0, 'After ten minutes the file is closed again');
-- Only files of messages that were shown are open; a further page adds its own.
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'Complaint 7', 2)), 1,
  'The admin reviews the first message alone');
select is(tests.files_found(), 0, 'A file of a message that was not shown stays closed');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'Complaint 7', p_limit => 1)), 1,
  'The admin reviews the newest message');
select is(tests.files_found(), 1, 'The file of a message that was shown is open');
select is((select count(*)::int from public.review_thread(tests.the('thread'), 'Complaint 7', 2)), 1,
  'The admin reads an earlier page of the same review');
select is(tests.files_found(), 1, 'The file of a later page stays open during the review');

-- Where admins need a second factor, a session without it opens nothing.
select tests.clear_authentication();
savepoint factor;
update private.settings set admin_requires_mfa = true;
select tests.sign_in('alice', 'aal1');
select is(tests.files_found(), 0, 'An admin without the second factor that is asked for opens no file');
select tests.sign_in('alice', 'aal2');
select is(tests.files_found(), 1, 'An admin with the second factor opens the file');
rollback to factor;

-- It ends with impartiality, and with the role.
select tests.clear_authentication();
select tests.keep('own', tests.link('alice', 'charlie', '{book}', 'PENDING', 'OTHER'));
select tests.authenticate_as('alice');
select is(tests.files_found(), 0, 'An admin who asks to become a guardian of the student opens no file');
select tests.clear_authentication();
delete from public.profile_graph where id = tests.the('own');
select tests.authenticate_as('alice');
select is(tests.files_found(), 1, 'Without the link the admin opens the file again');
select tests.clear_authentication();
delete from public.profile_roles where profile_id = tests.id('alice');
select tests.authenticate_as('alice');
select is(tests.files_found(), 0, 'Without the role the file is closed at once');

select * from finish();
rollback;
