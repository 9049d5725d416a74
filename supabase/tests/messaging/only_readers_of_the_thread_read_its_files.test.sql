begin;
select plan(9);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.send('bob', 'dana');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf');

select tests.authenticate_as('bob');
select is(tests.files_found(), 1, 'The guardian who sent the file reads it');
select tests.authenticate_as('dana');
select is(tests.files_found(), 1, 'The staff member of the thread reads the file');
select tests.authenticate_as('eve');
select is(tests.files_found(), 0, 'Another guardian does not read the file');
select tests.authenticate_as('charlie');
select is(tests.files_found(), 0, 'The student does not read the file');
select tests.authenticate_as('alice');
select is(tests.files_found(), 0, 'An admin does not read the file');
select tests.authenticate_as_anon();
select is(tests.files_found(), 0, 'Anonymous callers do not read the file');

select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select tests.authenticate_as('dana');
select is(tests.files_found(), 0, 'A former staff member does not read the file');
select tests.authenticate_as('bob');
select is(tests.files_found(), 1, 'The guardian still reads the file');
select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is(tests.files_found(), 0, 'An unlinked guardian does not read the file');

select * from finish();
rollback;
