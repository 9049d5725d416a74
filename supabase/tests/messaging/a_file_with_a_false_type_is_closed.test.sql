begin;
select plan(15);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.path', tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf'), true);
select set_config('tests.other', tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000002/plan.pdf'), true);

select tests.authenticate_as_service_role();
select is_empty($$ select * from public.claim_attachments(10, 60) $$,
  'Unsent uploads are not claimed for checking');
select tests.send('bob', 'dana', null, p_attachment_path => current_setting('tests.path'));
select tests.send('bob', 'dana', null, p_attachment_path => current_setting('tests.other'));
select set_eq($$ select path, claimed_type from public.claim_attachments(10, 60) $$, $$ values (current_setting('tests.path'), 'application/pdf'),
  (current_setting('tests.other'), 'application/pdf') $$,
  'Sent files are claimed for checking with their claimed type');
select is_empty($$ select * from public.claim_attachments(10, 60) $$, 'A claimed file is not claimed twice');
select is((select count(*)::int from public.claim_attachments(10, 60, now() + interval '61 seconds')), 2,
  'A file is claimed again when its lease expires');
select is(public.record_attachment_check(current_setting('tests.path'), 'application/pdf'), true,
  'A file of the claimed type stays open');
select is(public.record_attachment_check(current_setting('tests.other'), 'text/html'), false,
  'A file of another type is closed');
select throws_ok($$ select public.record_attachment_check('elsewhere', 'text/html') $$, 'PT404', 'attachment.not_found',
  'The check of an unknown file is refused');
select tests.authenticate_as('dana');
select is(tests.files_found(), 1, 'The reader finds only the file that stayed open');
select tests.authenticate_as('bob');
select is(tests.files_found(), 1, 'The sender finds only the file that stayed open');
select throws_ok($$ select public.claim_attachments(10, 60) $$, '42501', null,
  'A user cannot claim attachments');
select throws_ok($$ select public.record_attachment_check(current_setting('tests.other'), 'application/pdf') $$, '42501', null,
  'A user cannot record attachment checks');
select tests.clear_authentication();
update storage.objects set version = 'another upload' where name = current_setting('tests.path');
select tests.authenticate_as('dana');
select is(tests.files_found(), 0, 'A file replaced after sending is closed');

-- Storage replaces the file while it is sent.
select tests.clear_authentication();
create function pg_temp.tg_replace() returns trigger language plpgsql as $$
begin
  update storage.objects set metadata = metadata || current_setting('tests.metadata')::jsonb
  where bucket_id = 'message-attachments' and name = new.attachment_path;
  return new;
end $$;
create trigger messages_00_replace before insert on public.messages for each row execute function pg_temp.tg_replace();
create function pg_temp.is_open(p_number integer, p_metadata text) returns boolean language plpgsql as $$
declare
  v_path text := tests.upload('bob', format('%s/00000000-0000-4000-8000-%s/plan.pdf', tests.thread_id('bob', 'dana'), lpad(p_number::text, 12, '0')));
begin
  -- Another bucket has a file of the same name.
  insert into storage.objects (bucket_id, name, version, metadata)
  select 'certificates', o.name, o.version, o.metadata from storage.objects o where o.name = v_path;
  perform set_config('tests.metadata', p_metadata, true), tests.send('bob', 'dana', null, p_attachment_path => v_path);
  return (select version is not null from private.attachment_checks where path = v_path);
end $$;
select is(pg_temp.is_open(3, '{}'), true, 'A file that stays as it was read is open');
select is(pg_temp.is_open(4, '{"size": 1001}'), false, 'A file of another size than was read is closed');
select is(pg_temp.is_open(5, '{"mimetype": "text/html"}'), false, 'A file of another type than was read is closed');

select * from finish();
rollback;
