begin;
select plan(19);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.folder', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-00000000000', true);
select tests.upload('bob', current_setting('tests.folder') || '1/plan.pdf');

select tests.authenticate_as('dana');
select is(tests.files_found('storage.object.get_authenticated'), 1, 'fetched');
select is(tests.files_found('object.get_authenticated'), 1, 'whichever way the platform spells it');
select is(tests.files_found('storage.object.info_authenticated'), 1, 'looked up');
select is(tests.files_found('storage.object.sign'), 0, 'not signed');
select is(tests.files_found('storage.object.sign_many'), 0, 'nor several at once');
select is(tests.files_found('storage.object.list'), 0, 'not listed');
select is(tests.files_found('storage.object.list_v2'), 0, 'in either way');
select is(tests.files_found('storage.object.copy'), 0, 'not copied');
select is(tests.files_found('storage.object.move'), 0, 'not moved');
select is(tests.files_found('storage.object.upload_update'), 0, 'not overwritten');
select is(tests.files_found('storage.object.get_signed'), 0, 'nor read through an address');
select is(tests.files_found('storage.s3.object.get'), 0, 'nor with the other protocol');
select is(tests.files_found('storage.s3.object.list'), 0, 'nor listed by it');
select is(tests.files_found(''), 0, 'nor when Storage does not say what it does');
select tests.clear_authentication();
-- Storage may insert without reading back, so the rule on inserting stands by itself.
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
select is(tests.insert_while('storage.object.sign_upload_url', current_setting('tests.folder') || '2/plan.pdf'), '42501', 'no address to upload to is signed');
select is(tests.insert_while('storage.object.copy', current_setting('tests.folder') || '2/plan.pdf'), '42501', 'nothing is copied here');
select is(tests.insert_while('storage.object.move', current_setting('tests.folder') || '2/plan.pdf'), '42501', 'nor moved');
select is(tests.insert_while('storage.s3.upload', current_setting('tests.folder') || '2/plan.pdf'), '42501', 'nor put with the other protocol');
select is(tests.insert_while('storage.object.upload', current_setting('tests.folder') || '2/plan.pdf'), 'taken', 'it is put');

select * from finish();
rollback;
