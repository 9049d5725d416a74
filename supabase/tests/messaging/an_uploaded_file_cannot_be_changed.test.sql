begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.path', tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf'), true);
select tests.send('bob', 'dana', null, p_attachment_path => current_setting('tests.path'));

select tests.authenticate_as('bob');
select set_config('storage.operation', 'storage.object.upload', true);
select is_empty($$ update storage.objects set metadata = '{"mimetype": "text/html", "size": 1}' where name = current_setting('tests.path') returning 1 $$,
  'The uploader cannot change the file''s metadata');
select is_empty($$ update storage.objects set name = replace(name, 'plan', 'other') where name = current_setting('tests.path') returning 1 $$,
  'The uploader cannot rename the file');
select is_empty($$ delete from storage.objects where name = current_setting('tests.path') returning 1 $$,
  'The uploader cannot delete the file');
select throws_ok($$ insert into storage.objects (bucket_id, name, owner_id) values ('message-attachments', current_setting('tests.path'),
  tests.user_id('bob')::text) on conflict (bucket_id, name) do update set metadata = excluded.metadata $$, '42501', null,
  'The uploader cannot replace the file');
select tests.clear_authentication();
select is((select metadata ->> 'mimetype' from storage.objects where name = current_setting('tests.path')), 'application/pdf',
  'The file is unchanged after refused writes');

select * from finish();
rollback;
