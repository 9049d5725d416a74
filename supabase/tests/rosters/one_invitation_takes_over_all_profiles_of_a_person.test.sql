begin;
select plan(12);

select tests.staff_schools();
select tests.create_users('dana', 'eric');

select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.family_roster()) -> 'counts' ->> 'invitations'), '3',
          'A preview promises one invitation per address');
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where invitee_email = 'dana@example.com'), 1,
          'A person with several profiles at one address is invited once');

select tests.authenticate_as('dana');
select is((select string_agg(concat_ws(' ', p ->> 'full_name', p ->> 'role'), ', ' order by p ->> 'full_name')
           from public.my_invitations i, jsonb_array_elements(i.profiles) p),
          'Dana dx guardian, Dana dy guardian, Dana dz staff', 'The invitation shows every profile, and no child at the family''s address');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations where status = 'pending')) $$,
                'One acceptance takes over all of them');
select is((select string_agg(full_name, ', ' order by full_name) from public.my_students), 'Dana u3, Dana u4',
          'The account is the guardian of both children');
select is((select string_agg(role || ' ' || class_name, ', ') from public.my_memberships), 'teacher 8b', 'The account is also the teacher of the class');
select isnt(tests.roster_id('u3'), tests.id('dana'), 'The child with the family''s address keeps a profile of its own');
select tests.authenticate_as('olga');
select is(tests.import_roster('north', tests.family_roster()) ->> 'total', '0', 'The next roster finds nothing to do');

-- A further profile later.
select tests.import_roster('north', tests.family_roster() || jsonb_build_array(
  tests.roster_user('dw', 'parent', 'dana@example.com', 95) || '{"agentSourcedIds": "u1"}'));
select tests.authenticate_as('dana');
select is((select jsonb_array_length(profiles) from public.my_invitations where status = 'pending'), 1,
          'A profile that comes later is offered by an invitation of its own');

-- A place that a person has under two ids.
create function pg_temp.twice(p_places text[]) returns jsonb language sql as $$
  select (select jsonb_agg(r) from jsonb_array_elements(tests.family_roster()) r where r ->> 'sourcedId' <> 'e9')
    || jsonb_build_array(tests.roster_user('dv', 'teacher', 'dana@example.com', 96)) || (
    select coalesce(jsonb_agg(jsonb_build_object('file', 'enrollments', 'line', 70 + ascii(right(x, 1)), 'sourcedId', x, 'classSourcedId', 'k2',
      'userSourcedId', case x when 'x1' then 'dz' else 'dv' end, 'role', 'teacher')), '[]') from unnest(p_places) x);
$$;
create function pg_temp.staff_of_8b() returns text language sql security definer as $$
  select coalesce(string_agg(distinct m.profile_id::text, ' '), 'nobody') from public.memberships m join public.classes c on c.id = m.class_id
  where c.sourced_id = 'k2' and c.organization_id = tests.place('north');
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.twice('{x1,x2}'));
select tests.authenticate_as('dana');
select public.accept_invitation(i.id) from public.my_invitations i where i.status = 'pending';
select tests.authenticate_as('olga');
select tests.import_roster('north', pg_temp.twice('{x2}'));
select is(pg_temp.staff_of_8b(), tests.id('dana')::text, 'A place that another id of the person still gives stays');
select tests.import_roster('north', pg_temp.twice('{}'));
select is(pg_temp.staff_of_8b(), 'nobody', 'A place that no id of the person gives ends');

-- The account ends between the preview and its application.
select tests.keep('i', (public.preview_roster_import(tests.place('north'), pg_temp.twice('{x1}')) ->> 'import_id')::uuid);
select tests.clear_authentication();
select private.end_roster_entries_of(tests.id('dana'));
select tests.authenticate_as('olga');
select public.apply_roster_import(tests.the('i'));
select tests.import_roster('north', pg_temp.twice('{x1}'));
select isnt(pg_temp.staff_of_8b(), 'nobody', 'The next roster gives a place again whose person had left when it was applied');

select * from finish();
rollback;
