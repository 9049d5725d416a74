begin;
select plan(13);

select tests.create_users('bob: client', 'eve');
update private.settings set writes_per_minute = 3;

create function pg_temp.used(p_bucket text default 'write') returns integer language sql security definer as $$
  select coalesce(sum(r.used), 0)::int from private.rate_limits r where r.bucket = p_bucket;
$$;
grant execute on function pg_temp.used(text) to public;

select tests.authenticate_as('bob');
select throws_ok($$ select public.add_student('not an address', null, true) $$, 'PT400', 'validation.failed',
  'A malformed call is refused');
select throws_ok($$ select public.update_link(gen_random_uuid(), 'FATHER') $$, 'PT404', 'link.not_found',
  'A call for an unknown link is refused');
select throws_ok($$ select public.grant_role(tests.id('bob'), 'admin') $$, 'PT403', 'permission.denied',
  'A call without permission is refused');
select throws_ok($$ select public.accept_invitation(p_token => 'guess') $$, 'PT404', 'invitation.not_found',
  'A call with a guessed token is refused');
select is(pg_temp.used(), 0, 'Refused calls are not counted');
select lives_ok($$ select public.update_profile('Bob') from generate_series(1, 3) $$,
  'Three successful writes are accepted');
select is(pg_temp.used(), 3, 'Successful writes are counted');
select is(tests.error_of($$ select public.update_profile('Bob') $$) ->> 'state', 'PGRST',
  'A fourth write is refused');
select is(pg_temp.used(), 3, 'The refused write is not counted');
select is(tests.error_of($$ select public.add_student('x@x.example', null, true) $$) ->> 'state', 'PGRST',
  'Another write call is refused as well');
select is_empty('select from public.my_invitations', 'The refused call wrote nothing');
select lives_ok('select from public.my_profile', 'Reading is not limited');
select tests.authenticate_as('eve');
select lives_ok($$ select public.update_profile('Eve') $$, 'Another user''s limit is not affected');

select * from finish();
rollback;
