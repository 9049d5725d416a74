begin;
select plan(11);

select tests.staff_schools();
select tests.authenticate_as('olga');
select tests.clear_authentication();
update private.settings set max_guardians_per_student = 1;
select tests.authenticate_as('olga');
select is((public.preview_roster_import(tests.place('north'), tests.roster())) -> 'errors' -> 0 ->> 'file', 'users',
  'A row with too many guardians is an error');
select tests.clear_authentication();
update private.settings set max_guardians_per_student = 6;
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select tests.clear_authentication();
update public.profile_graph set status = 'BLOCKED', is_primary = false where source_profile_id = tests.roster_id('p1')
  and target_profile_id = tests.roster_id('u1');
delete from public.profile_graph where source_profile_id = tests.roster_id('p2') and target_profile_id = tests.roster_id('u2');
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.roster_id('u4'), tests.id('olga'), 'Order 7');
select tests.authenticate_as('olga');
select lives_ok($$ select tests.import_roster('north',
  tests.roster('{e4}', '[{"file": "enrollments", "line": 99, "sourcedId": "e9", "role": "student", "classSourcedId": "k1", "userSourcedId": "u4"}]')) $$,
  'A restriction of the manager does not stop the roster');
select tests.clear_authentication();
select is((select c.name from public.class_students s join public.classes c on c.id = s.class_id where s.student_id = tests.roster_id('u4')), '8a',
  'The student moves despite the restriction');
select is((select status::text from public.profile_graph where source_profile_id = tests.roster_id('p1') and target_profile_id = tests.roster_id('u1')),
  'BLOCKED',
  'A blocked guardian stays blocked');
select is((select count(*)::int from public.profile_graph where source_profile_id = tests.roster_id('p2') and target_profile_id = tests.roster_id('u2')), 0,
  'A link that was ended is not created again');

-- Gil reaches the limit by links of no roster: Una's second guardian is refused, named, and linked when there is room.
select tests.clear_authentication();
create function pg_temp.applied() returns json language plpgsql as $$
declare
  v_rows jsonb := (select jsonb_agg(case when r ->> 'sourcedId' = 'u1' then r || '{"agentSourcedIds": "p1,p2"}' else r end)
                   from jsonb_array_elements(tests.roster()) r);
begin
  return public.apply_roster_import((public.preview_roster_import(tests.place('north'), v_rows) ->> 'import_id')::uuid);
end $$;
create function pg_temp.is_linked() returns boolean language sql security definer as $$
  select exists (select from public.profile_graph where source_profile_id = tests.roster_id('p2') and target_profile_id = tests.roster_id('u1'))
$$;
-- Other links of Gil's, so that the roster itself is within the limit.
select tests.create_user(n, '{student}') from unnest('{nan,ned}'::text[]) n;
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
select tests.roster_id('p2'), tests.id(n), 'GUARDIAN', 'ACTIVE', 'OTHER', '{message}' from unnest('{nan,ned}'::text[]) n;
update private.settings set max_students_per_guardian = 4;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('olga');
select is((select array_agg(w ->> 'message') from json_array_elements(pg_temp.applied() -> 'warnings') w),
  '{"p2 was not linked to u1: too many guardians, or too many students. The next roster tries again."}',
  'A link that a limit refuses is reported by the import');
select ok(not pg_temp.is_linked(), 'The refused link is not made');
select is(json_array_length(pg_temp.applied() -> 'warnings'), 1, 'The next roster reports it again, once');
select tests.clear_authentication();
update private.settings set max_students_per_guardian = 30;
select tests.authenticate_as('olga');
select is(json_array_length(pg_temp.applied() -> 'warnings'), 0, 'When the reason has gone, nothing is reported');
select ok(pg_temp.is_linked(), 'When the reason has gone, the next roster makes the link');

select tests.authenticate_as('olga');
select throws_ok($$ insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.id('bob')) $$, 'PT403', 'permission.denied',
  'After the import direct writes are checked again');

select * from finish();
rollback;
