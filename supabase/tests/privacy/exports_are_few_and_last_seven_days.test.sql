begin;
select plan(28);

select tests.create_family();
delete from public.bookings where student_id = tests.id('charlie');
select tests.create_users('zoe');
select tests.authenticate_as_anon();
select throws_ok($$ select public.request_export() $$, 'PT401', 'auth.required', 'Nobody asks without an account');
select tests.authenticate_as('zoe');
select throws_ok($$ select public.request_export(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'A stranger''s request finds no student');
select throws_ok($$ select public.request_export(gen_random_uuid()) $$, 'PT404', 'student.not_found', 'An unknown student is answered alike');
select tests.clear_authentication();
update public.profile_graph set rights = '{message}' where id = tests.link_id('eve', 'charlie');
select tests.authenticate_as('eve');
select throws_ok($$ select public.request_export(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A guardian without view_progress is answered like a stranger');
select tests.authenticate_as('dana');
select throws_ok($$ select public.request_export(tests.id('charlie')) $$, 'PT404', 'student.not_found', 'A tutor exports no student');
select tests.clear_authentication();

select tests.keep('export', tests.request_export('bob', 'charlie'));
select tests.authenticate_as('bob');
select is((tests.error_of($$ select public.request_export(tests.id('charlie')) $$) ->> 'message')::jsonb ->> 'code', 'PT429',
  'A second one on the same day is refused');
select lives_ok($$ select public.request_export() $$, 'One of oneself is another');
select is((select count(*)::int from public.my_exports), 2, 'The guardian sees both');
select tests.clear_authentication();
select tests.keep('own', (select id from private.exports where requester_id = tests.id('bob') and student_id is null));
select is(tests.build_export(tests.the('export')), 'ready', 'The export is built');
select is(tests.build_export(tests.the('own'), now() + interval '61 seconds'), 'ready', 'The other export is built');
delete from storage.objects where bucket_id = 'exports' and name = tests.the('own') || '/1.zip';
select is(public.record_exports_removed(tests.the('own'), tests.export_attempt(tests.the('own'))), 0, 'A file of an export that is open is not forgotten');
select is(tests.downloads('bob'), 1, 'The file can be downloaded');
select set_config('storage.operation', 'object.sign', true);
select tests.authenticate_as('bob');
select is((select count(*)::int from storage.objects where bucket_id = 'exports'), 0, 'No address of it is signed');
select throws_ok($$ insert into storage.objects (bucket_id, name) values ('exports', tests.the('export') || '/1.zip') $$,
  null, null, 'Nobody uploads a file in its place');
select tests.clear_authentication();
select is((select count(*)::int from private.export_pages where export_id = tests.the('export')), 0, 'What was read is not kept beside the file');
select private.tend_exports(now() + interval '6 days', 2);
select is(tests.downloads('bob'), 1, 'For a week it can be downloaded');
select cmp_ok(private.tend_exports(now() + interval '7 days', 2), '>=', 1, 'After seven days it is closed');
select is(tests.downloads('bob'), 0, 'A closed one is not downloaded');
select results_eq(format($$ select paths from public.claim_exports(20, 60, now() + interval '8 days') where export_id = %L $$, tests.the('export')),
  $$ values (array[tests.the('export') || '/1.zip']) $$, 'The file is claimed for removal');
select public.record_exports_removed(tests.the('export'), tests.export_attempt(tests.the('export')) - 1);
select isnt((select lease_until from private.exports where id = tests.the('export')), null, 'A run whose lease went to another does not end the new one');
select is(public.record_exports_removed(tests.the('export'), tests.export_attempt(tests.the('export'))), 0, 'What Storage still holds is not forgotten');
delete from storage.objects where bucket_id = 'exports';
insert into storage.objects (bucket_id, name)
values ('certificates', tests.the('export') || '/1.zip'), ('exports', tests.the('own') || '/2.zip');
update private.exports set attempt = tests.export_attempt(tests.the('export')), lease_until = now() + interval '9 days' where id = tests.the('own');
select is(public.record_exports_removed(tests.the('export'), tests.export_attempt(tests.the('export')) - 1), 0,
  'A run whose lease went to another forgets nothing');
select is(public.record_exports_removed(tests.the('export'), tests.export_attempt(tests.the('export'))), 1, 'What Storage has removed is forgotten');
select is((select count(*)::int from private.export_volumes where export_id = tests.the('own')), 1, 'The file of another export is not forgotten with it');
select is((select lease_until from private.exports where id = tests.the('export')), null, 'The run gives its lease back');
select isnt((select lease_until from private.exports where id = tests.the('own')), null, 'The lease of another export goes on');
select private.tend_exports(now() + interval '100 days', 1);
select is((select count(*)::int from private.exports where id = tests.the('export')), 0, 'After 90 days a closed export is forgotten');
select is((select count(*)::int from public.claim_exports(20, 60, now() + interval '101 days') where export_id = tests.the('export')), 0,
  'Nothing of it is claimed any more');

select * from finish();
rollback;
