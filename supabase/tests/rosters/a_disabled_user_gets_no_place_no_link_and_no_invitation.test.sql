begin;
select plan(6);

select tests.staff_schools();
create function pg_temp.with_enabled(p_enabled text) returns jsonb language sql as $$
  select jsonb_agg(case when r ->> 'sourcedId' in ('t1', 'p1') then r || jsonb_build_object('enabledUser', p_enabled) else r end)
  from jsonb_array_elements(tests.roster()) r;
$$;
create function pg_temp.given() returns text language sql security definer as $$
  select (select count(*) from public.invitations i join private.invitation_secrets s on s.invitation_id = i.id
          where i.status = 'pending' and s.profile_id in (tests.roster_id('t1'), tests.roster_id('p1')))
    || ' ' || (select count(*) from public.memberships where profile_id = tests.roster_id('t1'))
    || ' ' || (select count(*) from public.profile_graph where source_profile_id = tests.roster_id('p1'));
$$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.with_enabled('false'));
select is(pg_temp.given(), '0 0 0', 'Who may not use the school system is neither invited nor placed nor linked');
select tests.import_roster('north', pg_temp.with_enabled('true'));
select is(pg_temp.given(), '2 1 2', 'Once enabled, they are');
select tests.import_roster('north', pg_temp.with_enabled('false'));
select is(pg_temp.given(), '0 0 0', 'Once disabled, all of it ends');
select tests.import_roster('north', pg_temp.with_enabled(''));
select is(pg_temp.given(), '2 1 2', 'An empty field says nothing');
select tests.import_roster('north', pg_temp.with_enabled('maybe'));
select is(pg_temp.given(), '0 0 0', 'Whatever else stands there invites nobody');
select is((select count(*)::int from public.class_students s where s.student_id = tests.roster_id('u1')), 1,
  'Others keep their place');

select * from finish();
rollback;
