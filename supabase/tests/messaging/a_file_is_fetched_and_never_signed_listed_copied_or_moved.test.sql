begin;
select plan(18);

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
select throws_ok($$ select tests.upload('bob', current_setting('tests.folder') || '2/plan.pdf', p_operation => 'storage.object.sign_upload_url') $$, '42501', null, 'no address to upload to is signed');
select throws_ok($$ select tests.upload('bob', current_setting('tests.folder') || '3/plan.pdf', p_operation => 'storage.object.copy') $$, '42501', null, 'nothing is copied here');
select throws_ok($$ select tests.upload('bob', current_setting('tests.folder') || '4/plan.pdf', p_operation => 'storage.object.move') $$, '42501', null, 'nor moved');
select lives_ok($$ select tests.upload('bob', current_setting('tests.folder') || '5/plan.pdf') $$, 'it is put');

select * from finish();
rollback;
