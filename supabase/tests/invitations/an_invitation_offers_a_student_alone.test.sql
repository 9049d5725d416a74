begin;
select plan(4);

-- Al and Bea are parents, Cy is a student, Dee has no role any more, and Bob has an account.
select tests.make_schools(), tests.create_users('ada: admin', 'bob');
select tests.keep(n, tests.brought(n, 'north', case n when 'cy' then 'student' else 'client' end::public.app_role))
from unnest('{al,bea,cy,dee}'::text[]) n;
delete from public.profile_roles where profile_id = tests.the('dee');
create function pg_temp.the(p_name text) returns uuid language sql as $$ select coalesce(tests.id(p_name), tests.the(p_name)) $$;
create function pg_temp.offer(p_first text, variadic p_further text[] default '{}') returns void language sql as $$
  insert into public.invitations (id, kind, inviter_id, invitee_email, expires_at)
  values (tests.place(p_first), 'placeholder', tests.id('ada'), p_first || '@example.com', now() + interval '1 day');
  insert into private.invitation_secrets (invitation_id, profile_id) values (tests.place(p_first), pg_temp.the(p_first));
  insert into private.invitation_profiles (invitation_id, profile_id) select tests.place(p_first), pg_temp.the(f) from unnest(p_further) f;
$$;
create function pg_temp.offered(p_first text) returns text language sql as $$
  select string_agg(p.full_name, ' ' order by p.full_name) from private.offered_profiles(tests.place(p_first)) o(id) join public.profiles p on p.id = o.id;
$$;
select pg_temp.offer('al', 'bea', 'cy', 'dee', 'bob'), pg_temp.offer('cy', 'al', 'bea'), pg_temp.offer('dee'), pg_temp.offer('bob', 'bea');

select is(pg_temp.offered('al'), 'al bea', 'Beside a profile go others with a role and without an account, and no student');
select is(pg_temp.offered('cy'), 'cy', 'A student is offered alone');
select is(pg_temp.offered('dee'), 'dee', 'The profile that an invitation is about is offered without a role as well');
select is(pg_temp.offered('bob'), 'bea', 'A profile with an account is not offered');

select * from finish();
rollback;
