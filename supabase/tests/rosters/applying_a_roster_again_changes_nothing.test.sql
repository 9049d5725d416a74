begin;
select plan(6);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
create temporary view state as
select 'place ' || class_id || student_id as row from public.class_students union all select 'link ' || id from public.profile_graph
union all select 'member ' || id from public.memberships union all select 'class ' || id from public.classes union all select 'campus ' || id
  from public.campuses
union all select 'school ' || id from public.schools union all select 'person ' || id || full_name from public.profiles
union all select 'invitation ' || id || status from public.invitations;
create temporary table before as select * from state;

select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.roster())) ->> 'total', '0',
  'A repeated roster has nothing to do');
select tests.clear_authentication();
select set_eq('select row from state', 'select row from before', 'A repeated roster changes no rows');
select tests.authenticate_as('olga');
select is((select string_agg(concat_ws(' ', k, c -> k ->> 'added', c -> k ->> 'changed', c -> k ->> 'removed'), ', ' order by k)
           from (select (public.preview_roster_import(tests.place('north'), tests.roster())) -> 'counts' as c) p, unnest('{schools,people,links}'::text[]) k),
  'links 0 0 0, people 0 0 0, schools 0 0 0', 'The preview of a repeated roster counts no changes');

-- A roster that was applied in the console, which invites nobody, or that another one replaced before it came to that.
select tests.clear_authentication();
create function pg_temp.invited() returns bigint language sql security definer as $$
  select count(*) from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
  join private.roster_people p on p.profile_id = s.profile_id and p.organization_id = tests.place('south')
  where i.kind = 'placeholder'
$$;
grant execute on all functions in schema pg_temp to public;
select tests.import_roster('south', tests.roster());
select is(pg_temp.invited(), 0::bigint, 'The console invites nobody');
select tests.authenticate_as('ada');
select tests.import_roster('south', tests.roster());
select isnt(pg_temp.invited(), 0::bigint, 'The next import invites whom none has invited');
select is((tests.import_roster('south', tests.roster())) ->> 'total', '0', 'Whoever was invited is not invited again');

select * from finish();
rollback;
