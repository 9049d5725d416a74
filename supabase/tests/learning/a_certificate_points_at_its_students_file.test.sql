begin;
select plan(7);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.create_user('carol');
select tests.link('carol', 'mia');
select tests.takes('course', 'mia');
insert into storage.objects (bucket_id, name) select 'certificates', tests.id('charlie') || '/writer.pdf';
insert into storage.objects (bucket_id, name) select 'certificates', tests.id('charlie') || '/draft.pdf';
select tests.authenticate_as('dana');
select throws_ok($$ insert into public.certificates (student_id, course_id, title, file_path) values (tests.id('mia'), tests.the('course'), 'x', tests.id('charlie') || '/writer.pdf') $$, 'PT400', 'validation.failed', 'one child''s certificate does not open another''s file');
select lives_ok($$ insert into public.certificates (student_id, course_id, title, file_path) values (tests.id('charlie'), tests.the('course'), 'Writer', tests.id('charlie') || '/writer.pdf') $$, 'its own it does');
select set_config('storage.operation', 'object.get_authenticated', true);
select is((select count(*)::int from storage.objects where bucket_id = 'certificates'), 0, 'staff does not read the files');
select tests.authenticate_as('bob');
select is((select array_agg(name) from storage.objects where bucket_id = 'certificates'), array[tests.id('charlie') || '/writer.pdf'], 'a guardian reads what was issued');
select set_config('storage.operation', 'object.sign', true);
select is((select count(*)::int from storage.objects where bucket_id = 'certificates'), 0, 'and signs no link that would outlive his standing');
select set_config('storage.operation', 'object.get_authenticated', true);
select tests.authenticate_as('carol');
select is((select count(*)::int from storage.objects where bucket_id = 'certificates'), 0, 'another child''s guardian reads nothing');
select throws_ok($$ insert into storage.objects (bucket_id, name) values ('certificates', tests.id('mia') || '/x.pdf') $$, '42501', null, 'and nobody uploads');

select * from finish();
rollback;
