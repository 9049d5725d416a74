begin isolation level repeatable read;
select plan(2);

-- Unconfirmed: a verified address wants READ COMMITTED as well.
select tests.create_user('bob', '{agent}', null, false);
select tests.create_user('carol', '{client}', null, false);
select tests.keep('link', tests.agent('bob', 'carol'));

select throws_ok($$ delete from auth.users where id = tests.user_id('bob') $$, 'PT400', 'validation.failed',
  'Account deletion is refused at repeatable read');
select is((tests.link_row(tests.the('link'))).status, 'ACTIVE', 'The refused deletion ended no link');

select * from finish();
rollback;
