begin;
select plan(2);

select tests.create_users('alice: admin');
select tests.authenticate_as('alice');
select throws_ok($$ select public.revoke_role(gen_random_uuid(), 'client') $$, 'PT404', 'profile.not_found',
  'An admin revokes no role of a profile that does not exist');
select throws_ok($$ select public.grant_role(gen_random_uuid(), 'client') $$, 'PT404', 'profile.not_found',
  'An admin grants no role to a profile that does not exist');

select * from finish();
rollback;
