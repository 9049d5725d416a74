begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana');
select set_config('tests.path', tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf'), true);
select tests.send('bob', 'dana', null, p_attachment_path => current_setting('tests.path'));

select tests.authenticate_as('bob');
select set_config('storage.operation', 'storage.object.upload', true);
select is_empty($$ update storage.objects set metadata = '{"mimetype": "text/html", "size": 1}' where name = current_setting('tests.path') returning 1 $$, 'its sender does not change it');
select is_empty($$ update storage.objects set name = replace(name, 'plan', 'other') where name = current_setting('tests.path') returning 1 $$, 'nor its name');
select is_empty($$ delete from storage.objects where name = current_setting('tests.path') returning 1 $$, 'nor takes it back');
select throws_ok($$ insert into storage.objects (bucket_id, name, owner_id) values ('message-attachments', current_setting('tests.path'), tests.user_id('bob')::text) on conflict (bucket_id, name) do update set metadata = excluded.metadata $$, '42501', null, 'nor puts another in its place');
select tests.clear_authentication();
select is((select metadata ->> 'mimetype' from storage.objects where name = current_setting('tests.path')), 'application/pdf', 'it is what it was');

select * from finish();
rollback;
