begin;
select plan(9);

select tests.create_family();
select tests.create_user('alice', '{admin}');
select tests.send('bob', 'dana');
select tests.upload('bob', tests.thread_id('bob', 'dana') || '/00000000-0000-4000-8000-000000000001/plan.pdf');

select tests.authenticate_as('bob');
select is(tests.files_found(), 1, 'the guardian who sent it');
select tests.authenticate_as('dana');
select is(tests.files_found(), 1, 'the staff it went to');
select tests.authenticate_as('eve');
select is(tests.files_found(), 0, 'not the other guardian');
select tests.authenticate_as('charlie');
select is(tests.files_found(), 0, 'not the student');
select tests.authenticate_as('alice');
select is(tests.files_found(), 0, 'not the admin');
select tests.authenticate_as_anon();
select is(tests.files_found(), 0, 'not the public');

select tests.clear_authentication();
update public.bookings set status = 'cancelled';
select tests.authenticate_as('dana');
select is(tests.files_found(), 0, 'without standing the staff reads no file');
select tests.authenticate_as('bob');
select is(tests.files_found(), 1, 'the guardian still does');
select tests.unlink('bob', 'charlie');
select tests.authenticate_as('bob');
select is(tests.files_found(), 0, 'until his link ends');

select * from finish();
rollback;
