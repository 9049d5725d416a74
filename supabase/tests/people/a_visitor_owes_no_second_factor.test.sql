begin;
select plan(2);

-- First of all: within a transaction a later role would meet an expression that is ready.
select tests.authenticate_as_anon();
select lives_ok('select private.check_request()', 'Requests of visitors are answered');
select tests.authenticate_as_service_role();
select lives_ok('select private.check_request()', 'Requests of the secret key are answered');

select * from finish();
rollback;
