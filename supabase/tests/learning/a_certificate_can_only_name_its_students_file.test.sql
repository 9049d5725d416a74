begin;
select plan(7);

select tests.create_course();
select tests.create_users('mia: student', 'carol');
select tests.link('carol', 'mia');
select tests.takes('course', 'mia');
insert into storage.objects (bucket_id, name) select 'certificates', tests.id('charlie') || '/writer.pdf';
insert into storage.objects (bucket_id, name) select 'certificates', tests.id('charlie') || '/draft.pdf';
select tests.authenticate_as('dana');
select throws_ok($$ insert into public.certificates (student_id, course_id, title, file_path)
  values (tests.id('mia'), tests.the('course'), 'x', tests.id('charlie') || '/writer.pdf') $$, 'PT400', 'validation.failed',
  'A certificate cannot name another student''s file');
select lives_ok($$ insert into public.certificates (student_id, course_id, title, file_path)
  values (tests.id('charlie'), tests.the('course'), 'Writer', tests.id('charlie') || '/writer.pdf') $$,
  'A certificate can name its own student''s file');
select set_config('storage.operation', 'object.get_authenticated', true);
select is((select count(*)::int from storage.objects where bucket_id = 'certificates'), 0,
  'Staff cannot read certificate files');
select tests.authenticate_as('bob');
select is((select array_agg(name) from storage.objects where bucket_id = 'certificates'), array[tests.id('charlie') || '/writer.pdf'],
  'A guardian reads only the issued certificate''s file');
select set_config('storage.operation', 'object.sign', true);
select is((select count(*)::int from storage.objects where bucket_id = 'certificates'), 0,
  'A guardian cannot sign a URL for the file');
select set_config('storage.operation', 'object.get_authenticated', true);
select tests.authenticate_as('carol');
select is((select count(*)::int from storage.objects where bucket_id = 'certificates'), 0,
  'Another child''s guardian reads no file');
select throws_ok($$ insert into storage.objects (bucket_id, name) values ('certificates', tests.id('mia') || '/x.pdf') $$, '42501', null,
  'A user cannot upload a certificate file');

select * from finish();
rollback;
