begin;
select plan(3);

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

select * from finish();
rollback;
