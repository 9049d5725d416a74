-- Lea, Max and Kim take Dana's course; Lea and Max are in the group, and Nia, who does not take it.
begin;
select plan(32);

select tests.create_course();
select tests.create_users('lea: student', 'max: student', 'nia: student', 'eve');
select tests.takes('course', n) from unnest('{lea,max}'::text[]) n;
select tests.link('eve', 'lea'), tests.link('bob', 'nia');
select tests.book('bob', 'dana', 'nia', '3 days', 'confirmed');

create function pg_temp.report(p_act uuid) returns text[] language sql as $$
  select array(select concat_ws(' ', coalesce(s.student_name, '-'), s.state, s.code)
               from public.my_group_act_students s where s.act_id = p_act order by s.position); $$;
create function pg_temp.set_work(p_all boolean) returns text language plpgsql as $$
declare
  v_result json := public.set_group_work(tests.the('group'), tests.the('course'), 'Fractions', now() + interval '2 days', 20, p_all);
begin
  perform tests.keep('act', (v_result ->> 'id')::uuid);
  return concat_ws(' ', v_result ->> 'total', v_result ->> 'done', v_result ->> 'skipped', v_result ->> 'waiting');
end $$;
create function pg_temp.upcoming(p_student text) returns text language sql as $$
  select coalesce(string_agg(u ->> 'title', ','), 'none') from json_array_elements(public.child_overview(tests.id(p_student)) -> 'upcoming_assignments') u $$;
create function pg_temp.chosen() returns text language sql as $$
  select coalesce(string_agg(coalesce(c.full_name, '?'), ',' order by c.full_name), 'nobody') from public.my_assignment_students c; $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('dana');
select tests.keep('group', public.create_group('Tuesday', p_student_ids => array[tests.id('lea'), tests.id('max'), tests.id('nia')]));
select is(public.preview_group(tests.the('group'), 'work', tests.the('course'))::jsonb,
  '{"students": 2, "recipients": 0, "room": null, "most": null,
    "names": [{"student_name": "Lea", "recipient_name": null}, {"student_name": "Max", "recipient_name": null}]}',
  'A preview names who takes the course');
select is(pg_temp.set_work(true), '3 0 3 0', 'All or nothing sets nothing while one does not take the course');
select is(pg_temp.report(tests.the('act')), '{"Lea skipped","Max skipped","Nia skipped course.not_found"}', 'The report names who does not take it');
select is_empty('select from public.assignments', 'All or nothing leaves no work behind');
select is(pg_temp.set_work(false), '3 2 1 0', 'Work is set for whoever takes the course');
select is(pg_temp.report(tests.the('act')), '{"Lea done","Max done","Nia skipped course.not_found"}', 'The report says what became of each');
select tests.keep('work', (select id from public.assignments));
select is((select assignment_id from public.my_group_acts where id = tests.the('act')), tests.the('work'), 'The act has its work');
select ok((select for_chosen from public.assignments), 'The work is for chosen students');
select is(pg_temp.chosen(), 'Lea,Max', 'Who teaches the course reads for whom the work is set');

select tests.authenticate_as('lea');
select is(pg_temp.upcoming('lea'), 'Fractions', 'A student of the group has the work on their page');
select isnt_empty('select from public.assignments', 'A student of the group reads the work');
select is(pg_temp.chosen(), 'nobody', 'A student does not read who else has the work');
select lives_ok(format('insert into public.submissions (assignment_id, student_id, body) values (%L, %L, ''Done'')', tests.the('work'), tests.id('lea')),
  'A student of the group hands in');
select tests.authenticate_as('eve');
select isnt_empty('select from public.assignments', 'A guardian of a student of the group reads the work');
select is(pg_temp.chosen(), 'nobody', 'A guardian does not read who else has the work');
select tests.authenticate_as('charlie');
select is(pg_temp.upcoming('charlie'), 'none', 'Another student of the course does not have it on their page');
select is_empty('select from public.assignments', 'Another student of the course does not read it');
select throws_ok(format('insert into public.submissions (assignment_id, student_id, body) values (%L, %L, ''Done'')', tests.the('work'), tests.id('charlie')),
  'PT404', 'course.not_found', 'Another student of the course does not hand in');
select tests.authenticate_as('bob');
select is_empty('select from public.assignments', 'A guardian of another student of the course does not read it');
select is(pg_temp.upcoming('charlie'), 'none', 'The page of another student does not show it to a guardian');

-- Whoever is graded has the work.
select tests.authenticate_as('dana');
select lives_ok(format('insert into public.submissions (assignment_id, student_id, score) values (%L, %L, 12)', tests.the('work'), tests.id('charlie')),
  'Staff grade the work of another student of the course');
select is(pg_temp.chosen(), 'Charlie,Lea,Max', 'Whoever is graded is among those for whom the work is');
select tests.authenticate_as('charlie');
select isnt_empty('select from public.assignments', 'Whoever was graded reads the work');

-- Who sets work where.
select tests.authenticate_as('bob');
select tests.keep('mine', public.create_group('Mine', p_student_ids => array[tests.id('charlie')]));
select throws_ok(format('select public.set_group_work(%L, %L, ''Fractions'')', tests.the('mine'), tests.the('course')), 'PT404', 'course.not_found',
  'A guardian sets no work');
select throws_ok(format('select public.preview_group(%L, ''work'', %L)', tests.the('mine'), tests.the('course')), 'PT404', 'course.not_found',
  'A guardian looks at no course');
select throws_ok(format('select public.set_group_work(%L, %L, ''Fractions'')', tests.the('group'), tests.the('course')), 'PT404', 'group.not_found',
  'Nobody sets work for a group of others');

-- The digest, and an account that takes a placeholder over.
select tests.clear_authentication();
select results_eq(
  format($$ select case when exists (select from private.assignment_students s where s.student_id = p.id) then 'set' else 'not' end
            from public.profiles p where p.id in (%L, %L) order by p.full_name $$, tests.id('lea'), tests.id('nia')),
  '{set,not}'::text[], 'Work is kept for those for whom it was set');
update public.enrollments set status = 'dropped' where student_id = tests.id('max');
select tests.authenticate_as('dana');
select is((pg_temp.report(tests.the('act')))[2], '- done', 'Whom the maker lost has no name in the report');
select tests.authenticate_as('max');
select is_empty('select from public.assignments', 'Who left the course does not read the work');

-- Restrictions, and a tutor who is none any more.
select tests.authenticate_as('dana');
select is(pg_temp.chosen(), 'Charlie,Lea', 'Who left the course is left out');
select tests.clear_authentication();
select tests.restrict('dana', 'lea', '{view_progress}');
select tests.authenticate_as('dana');
select is(pg_temp.chosen(), 'Charlie', 'A student whose progress is denied to the tutor is left out');
select tests.clear_authentication();
select tests.lose_roles('dana');
select tests.authenticate_as('dana');
select is(pg_temp.chosen(), 'nobody', 'Who is no tutor any more reads nobody');

select * from finish();
rollback;
