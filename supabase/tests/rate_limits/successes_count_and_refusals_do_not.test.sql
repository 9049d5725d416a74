begin;
select plan(13);

select tests.create_user('bob', '{client}');
select tests.create_user('eve');
update private.settings set writes_per_minute = 3;

create function pg_temp.used(p_bucket text default 'write') returns integer language sql security definer as $$
  select coalesce(sum(r.used), 0)::int from private.rate_limits r where r.bucket = p_bucket;
$$;
grant execute on function pg_temp.used(text) to public;

select tests.authenticate_as('bob');
select throws_ok($$ select public.add_student('not an address', null, true) $$, 'PT400', 'validation.failed', 'a malformed call');
select throws_ok($$ select public.update_link(gen_random_uuid(), 'FATHER') $$, 'PT404', 'link.not_found', 'one that finds nothing');
select throws_ok($$ select public.grant_role(tests.id('bob'), 'admin') $$, 'PT403', 'permission.denied', 'one that is not allowed');
select throws_ok($$ select public.accept_invitation(p_token => 'guess') $$, 'PT404', 'invitation.not_found', 'a guess');
select is(pg_temp.used(), 0, 'count nothing');
select lives_ok($$ select public.update_profile('Bob') from generate_series(1, 3) $$, 'three writes');
select is(pg_temp.used(), 3, 'count three');
select is(tests.error_of($$ select public.update_profile('Bob') $$) ->> 'state', 'PGRST', 'the fourth is too many');
select is(pg_temp.used(), 3, 'and does not count');
select is(tests.error_of($$ select public.add_student('x@x.example', null, true) $$) ->> 'state', 'PGRST', 'whatever it is');
select is_empty('select from public.my_invitations', 'it does nothing');
select lives_ok('select from public.my_profile', 'reading is free');
select tests.authenticate_as('eve');
select lives_ok($$ select public.update_profile('Eve') $$, 'others have their own count');

select * from finish();
rollback;
