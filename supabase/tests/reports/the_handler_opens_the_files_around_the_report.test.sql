begin;
select plan(8);

select tests.make_reported_thread(1);
select tests.consent(tests.id('mia'), 'media');
create function pg_temp.path(p_number integer) returns text language sql stable as $$
  select tests.thread_id('bob', 'tina', 'mia') || '/00000000-0000-4000-8000-00000000000' || p_number || '/plan.pdf'
$$;
select tests.upload('tina', pg_temp.path(1)), tests.upload('tina', pg_temp.path(2));
select tests.send('tina', 'bob', 'Look', 'mia', pg_temp.path(1));
select tests.send('tina', 'bob', 'Line ' || n, 'mia') from generate_series(3, 12) n;
select tests.send('tina', 'bob', 'Far away', 'mia', pg_temp.path(2));
select tests.keep('case', tests.report('bob', tests.message_id(2)));

select tests.authenticate_as('sam');
select is(tests.files_found(), 0, 'Before the case is read its files are closed');
select is((select count(*)::int from public.review_report(tests.the('case'))), 12, 'The handler reads the case');
select is(tests.files_found(), 1, 'The file that was reported is open; one eleven messages later is not');
select is(tests.files_found('storage.object.sign'), 0, 'No address is signed for it');
select tests.authenticate_as('olga');
select is(tests.files_found(), 0, 'Who does not handle the case opens nothing');
select tests.clear_authentication();
update private.report_reviews set files_until = now() where profile_id = tests.id('sam');
select tests.authenticate_as('sam');
select is(tests.files_found(), 0, 'After ten minutes it is closed');
select ok((select count(*) > 0 from public.review_report(tests.the('case'))), 'Reading again opens it');
select tests.clear_authentication();
select tests.lose_memberships('sam');
select tests.authenticate_as('sam');
select is(tests.files_found(), 0, 'Without the role it is closed at once');

select * from finish();
rollback;
