begin;
select plan(10);

select tests.staff_schools();
create function pg_temp.line(p_id text, p_user text, p_role text, p_ends date default null, p_class text default 'k1') returns jsonb language sql as $$
  select jsonb_strip_nulls(jsonb_build_object('file', 'enrollments', 'line', 90 + ascii(right(p_id, 1)), 'sourcedId', p_id,
    'classSourcedId', p_class, 'userSourcedId', p_user, 'role', p_role, 'endDate', p_ends));
$$;
create function pg_temp.in_8a() returns text language sql security definer as $$
  select string_agg(p.sourced_id, ' ' order by p.sourced_id)
  from private.roster_people p
  where exists (select from public.class_students s join public.classes c on c.id = s.class_id
                where s.student_id = p.profile_id and c.sourced_id = 'k1' and c.organization_id = tests.place('north'))
     or exists (select from public.memberships m join public.classes c on c.id = m.class_id
                where m.profile_id = p.profile_id and c.sourced_id = 'k1' and c.organization_id = tests.place('north'));
$$;
create function pg_temp.ends() returns date language sql as $$ select (now() at time zone 'UTC')::date + 90 $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select is(pg_temp.in_8a(), 't1 u1 u2', 'The roster gives the places of its enrollments');
-- By hand: Udo is placed, Una and the teacher are taken out.
insert into public.class_students (class_id, student_id) select c.id, tests.roster_id('u3') from public.classes c where c.sourced_id = 'k1';
delete from public.class_students where student_id = tests.roster_id('u1');
delete from public.memberships where profile_id = tests.roster_id('t1');

select tests.import_roster('north', tests.roster());
select is(pg_temp.in_8a(), 'u2 u3', 'The same roster gives back no place that staff took away');
select tests.import_roster('north', tests.roster('{e1,e2,e5}', jsonb_build_array(
  pg_temp.line('e1', 'u1', 'student', pg_temp.ends()), pg_temp.line('e2', 'u2', 'student', pg_temp.ends()),
  pg_temp.line('e5', 't1', 'teacher', pg_temp.ends()))));
select is(pg_temp.in_8a(), 'u2 u3', 'Another end date gives back no place that staff took away');
select tests.clear_authentication();
select is((select array_agg(distinct upper(e.days)) from private.roster_enrollments e where e.sourced_id in ('e1', 'e2', 'e5')
  and e.organization_id = tests.place('north')), array[pg_temp.ends()], 'The enrollment has the new end');
select tests.authenticate_as('olga');
select is((public.preview_roster_import(tests.place('north'), tests.roster('{e1,e2,e5}', jsonb_build_array(
  pg_temp.line('n1', 'u1', 'student', pg_temp.ends()), pg_temp.line('n2', 'u2', 'student', pg_temp.ends()),
  pg_temp.line('n5', 't1', 'teacher', pg_temp.ends())))) -> 'counts' -> 'enrollments')::jsonb - 'existing',
  '{"added": 0, "changed": 3, "removed": 0}'::jsonb, 'A new id of the same enrollment is a change');
select tests.import_roster('north', tests.roster('{e1,e2,e5}', jsonb_build_array(
  pg_temp.line('n1', 'u1', 'student', pg_temp.ends()), pg_temp.line('n2', 'u2', 'student', pg_temp.ends()),
  pg_temp.line('n5', 't1', 'teacher', pg_temp.ends()))));
select is(pg_temp.in_8a(), 'u2 u3', 'A new id gives back no place that staff took away');

-- The roster gives a place that Udo has by hand, and ends it.
select tests.clear_authentication();
update private.roster_imports set confirmed = true where organization_id = tests.place('north');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{e1,e2,e5}', jsonb_build_array(
  pg_temp.line('n1', 'u1', 'student', pg_temp.ends()), pg_temp.line('n2', 'u2', 'student', pg_temp.ends()),
  pg_temp.line('n5', 't1', 'teacher', pg_temp.ends()), pg_temp.line('e9', 'u3', 'student', pg_temp.ends()))));
select tests.clear_authentication();
select private.turn_roster_places(now() + interval '91 days');
select is(pg_temp.in_8a(), 'u3', 'The place of the roster ends on its day, and the one given by hand stays');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster('{e1,e2,e5}'));
select is(pg_temp.in_8a(), 'u3', 'A place given by hand stays when the roster no longer has it');
delete from public.class_students where student_id = tests.roster_id('u3');
select tests.import_roster('north', tests.roster('{e1,e2,e5}', jsonb_build_array(pg_temp.line('e9', 'u3', 'student'))));
select is(pg_temp.in_8a(), 'u3', 'A new enrollment gives a place, also where staff took one away');
select throws_ok($$ insert into public.class_students (class_id, student_id, from_roster)
  select c.id, tests.roster_id('u4'), true from public.classes c where c.sourced_id = 'k1' $$, '42501', null,
  'Nobody writes by hand that a place came from a roster');

select * from finish();
rollback;
