begin;
select plan(1);

select tests.create_users('alice: admin');
select tests.authenticate_as('alice');
select throws_ok($$ select public.preview_roster_import(gen_random_uuid(), '[]') $$, 'PT400', 'validation.failed',
  'An admin imports no roster for an organization that does not exist');

select * from finish();
rollback;
