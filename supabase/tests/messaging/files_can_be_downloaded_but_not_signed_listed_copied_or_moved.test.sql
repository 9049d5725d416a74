begin;
select plan(19);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.folder', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-00000000000', true);
select tests.upload('bob', current_setting('tests.folder') || '1/plan.pdf');

select tests.authenticate_as('dana');
select is(tests.files_found('storage.object.get_authenticated'), 1, 'A reader can download the file');
select is(tests.files_found('object.get_authenticated'), 1,
  'A reader can download the file under the platform''s other operation name');
select is(tests.files_found('storage.object.info_authenticated'), 1,
  'A reader can look up the file''s metadata');
select is(tests.files_found('storage.object.sign'), 0, 'A reader cannot sign a URL for the file');
select is(tests.files_found('storage.object.sign_many'), 0, 'A reader cannot sign several URLs at once');
select is(tests.files_found('storage.object.list'), 0, 'A reader cannot list files');
select is(tests.files_found('storage.object.list_v2'), 0,
  'A reader cannot list files by the second version of the call');
select is(tests.files_found('storage.object.copy'), 0, 'A reader cannot copy the file');
select is(tests.files_found('storage.object.move'), 0, 'A reader cannot move the file');
select is(tests.files_found('storage.object.upload_update'), 0, 'A reader cannot overwrite the file');
select is(tests.files_found('storage.object.get_signed'), 0, 'A reader cannot download through a signed URL');
select is(tests.files_found('storage.s3.object.get'), 0, 'A reader cannot download by the S3 protocol');
select is(tests.files_found('storage.s3.object.list'), 0, 'A reader cannot list by the S3 protocol');
select is(tests.files_found(''), 0, 'A reader finds no file when Storage names no operation');
select tests.clear_authentication();
-- Storage may insert without reading back, so the rule for inserts must not depend on the rule for reads.
create function tests.insert_while(p_operation text, p_name text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_error jsonb;
begin
  perform set_config('storage.operation', p_operation, true);
  v_error := tests.error_of(format('insert into storage.objects (bucket_id, name, owner_id) values (%L, %L, %L)',
    'message-attachments', p_name, tests.user_id('dana')));
  perform set_config('storage.operation', '', true);
  return coalesce(v_error ->> 'state', 'taken');
end;
$$;
grant execute on function tests.insert_while(text, text) to public;
select tests.authenticate_as('dana');
select is(tests.insert_while('storage.object.sign_upload_url', current_setting('tests.folder') || '2/plan.pdf'), '42501',
  'A member cannot sign an upload URL');
select is(tests.insert_while('storage.object.copy', current_setting('tests.folder') || '2/plan.pdf'), '42501',
  'A member cannot copy a file into the thread');
select is(tests.insert_while('storage.object.move', current_setting('tests.folder') || '2/plan.pdf'), '42501',
  'A member cannot move a file into the thread');
select is(tests.insert_while('storage.s3.upload', current_setting('tests.folder') || '2/plan.pdf'), '42501',
  'A member cannot upload by the S3 protocol');
select is(tests.insert_while('storage.object.upload', current_setting('tests.folder') || '2/plan.pdf'), 'taken',
  'A member can upload a file');

select * from finish();
rollback;
