begin;
select plan(14);

select tests.create_user('bob', '{client}', 'bob@example.com');
select tests.create_user('dan');
select tests.create_user('mia', '{student}', 'mia@example.com');
select tests.create_user('kim', '{student}');
select tests.keep('bob', tests.id('bob')), tests.keep('old', tests.id('mia'));
select tests.keep('link', tests.link('bob', 'mia')), tests.keep('kept', tests.link('dan', 'mia'));
select tests.authenticate_as('mia');
select lives_ok($$ select public.block_guardian(tests.the('link')) $$, 'The student blocks a guardian');
select results_eq('select guardian_id, full_name from public.my_blocks', $$ values (tests.id('bob'), 'Bob') $$,
  'The student lists the block, and no other guardian');
select tests.authenticate_as('kim');
select is_empty('select from public.my_blocks', 'Another student does not list it');
select tests.authenticate_as('bob');
select is_empty('select from public.my_blocks', 'The blocked guardian does not list it');
select tests.authenticate_as_anon();
select throws_ok('select from public.my_blocks', '42501', null, 'Without a session nobody lists blocks');

-- The account ends; the student signs up again.
select tests.clear_authentication();
delete from auth.users where id = tests.user_id('mia');
select tests.create_user('again', '{student}', 'mia@example.com', false);
select tests.authenticate_as('again');
select is_empty('select from public.my_blocks', 'An account that has not confirmed the address lists nothing');
select tests.clear_authentication();
update auth.users set email_confirmed_at = now() where email = 'mia@example.com';
select tests.authenticate_as('again');
select is_empty('select from public.my_guardians', 'The new account has no links');
select results_eq('select guardian_id, full_name from public.my_blocks', $$ values (tests.id('bob'), 'Bob') $$,
  'The new account lists the block that still protects the student');
select throws_ok($$ select public.unblock_guardian(tests.id('dan')) $$, 'PT404', 'link.not_found',
  'The new account lifts no block that does not exist');

-- So does the guardian, whose name is gone with the account.
select tests.clear_authentication();
delete from auth.users where id = tests.user_id('bob');
select tests.create_user('bobagain', '{client}', 'bob@example.com');
select tests.authenticate_as('again');
select results_eq('select guardian_id, full_name from public.my_blocks', $$ values (tests.the('bob'), null::text) $$,
  'The block is listed without a name once the account of the guardian has ended');
select tests.clear_authentication();
select throws_ok($$ select tests.link('bobagain', 'again') $$, 'PT403', 'link.not_available',
  'The block separates the new accounts of both');
select tests.authenticate_as('again');
select lives_ok($$ select public.unblock_guardian((select guardian_id from public.my_blocks)) $$,
  'The new account lifts the block');
select is_empty('select from public.my_blocks', 'A lifted block is listed no more');
select tests.clear_authentication();
select lives_ok($$ select tests.link('bobagain', 'again') $$, 'After that the two can be linked');

select * from finish();
rollback;
