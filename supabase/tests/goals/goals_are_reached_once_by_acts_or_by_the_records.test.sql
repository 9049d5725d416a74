-- Milestones, means and counts: edge-triggered, told once to who reads the goal.
begin;
select plan(45);

select tests.create_course();
select tests.create_users('carol');
select tests.link('carol', 'charlie', '{view_progress}');
select tests.assignment('course', 'Essay'), tests.assignment('course', 'Poem'), tests.assignment('course', 'Letter');

create function pg_temp.told_of_goals() returns text[] language sql security definer set search_path = '' as $$
  select array(select p.full_name || ' ' || (n.data ->> 'side') from public.notifications n join public.profiles p on p.id = n.profile_id
               where n.key = 'GOAL_REACHED' order by 1);
$$;
create function pg_temp.goal(p_name text) returns text language sql security definer set search_path = '' as $$
  select g.status || coalesce(' ' || (select string_agg(m.title || ':' || coalesce(m.reached_by, '-'), ',' order by m.position)
                                      from private.goal_milestones m where m.goal_id = g.id), '')
  from private.goals g where g.id = tests.the(p_name);
$$;
create function pg_temp.milestone(p_goal text, p_title text) returns uuid language sql security definer set search_path = '' as $$
  select m.id from private.goal_milestones m where m.goal_id = tests.the(p_goal) and m.title = p_title;
$$;
grant execute on all functions in schema pg_temp to authenticated;

-- A mean, by the records.
select tests.authenticate_as('dana');
select tests.keep('mean', public.create_goal(tests.id('charlie'), 'Better essays', 'mean', 80, null, tests.the('course'),
  p_milestones => '[{"title": "Halfway", "at": 70}]'));
select is((select current_value from public.my_goals), null, 'A mean without grades has no value');
select tests.clear_authentication();
select tests.work('Essay', 'charlie', 60);
select is(pg_temp.goal('mean'), 'active Halfway:-', 'A mean below the target reaches nothing');
select tests.work('Poem', 'charlie', 84);
select is(pg_temp.goal('mean'), 'active Halfway:records', 'A mean reaches a milestone on the way by itself');
select is(pg_temp.told_of_goals(), '{}', 'A milestone alone is told to nobody');
select tests.work('Letter', 'charlie', 100);
select is(pg_temp.goal('mean'), 'reached Halfway:records', 'A mean at the target reaches the goal');
select is(pg_temp.told_of_goals(), '{"Bob guardian","Carol guardian","Charlie student","Dana staff"}', 'The family and the author are told');
select ok('GOAL_REACHED reached guardian' = any (tests.mailed('bob')), 'The guardian gets an email as well');
select is((select (private.email_content(o)).data ->> 'title' from private.email_outbox o
           where o.template = 'GOAL_REACHED' and o.recipient_id = tests.id('bob')), 'Better essays', 'The email names the goal');
update public.submissions set score = 10 where assignment_id = tests.the('Letter');
select is(pg_temp.goal('mean'), 'reached Halfway:records', 'A mean that falls takes nothing back');
select tests.authenticate_as('dana');
select public.set_goal(tests.the('mean'), 'Better essays', g.target, p_milestones => '[{"title": "Halfway", "at": 70}]')
from public.my_goals g where g.id = tests.the('mean');
select is(pg_temp.goal('mean'), 'reached Halfway:records', 'A goal that asks for nothing more stays reached when it is written anew');
select tests.clear_authentication();
update public.submissions set score = 100 where assignment_id = tests.the('Letter');
select is(cardinality(pg_temp.told_of_goals()), 4, 'A mean that crosses again is told to nobody');

-- Written when it holds already, by a guardian.
select tests.authenticate_as('bob');
select tests.keep('held', public.create_goal(tests.id('charlie'), 'At least fifty', 'mean', 50, null, tests.the('course')));
select is(pg_temp.goal('held'), 'reached', 'A goal that holds already is reached at once');
select is(cardinality(pg_temp.told_of_goals()), 4, 'A goal that holds already is no news');

-- A number, counted by the student.
select tests.keep('books', public.create_goal(tests.id('charlie'), 'Ten books', 'count', 10, 'books',
  p_milestones => '[{"title": "Five", "at": 5}]'));
select is(public.count_goal(tests.the('books'), 4), 4, 'The author counts up');
select tests.authenticate_as('charlie');
select is(public.count_goal(tests.the('books'), 2), 6, 'The student counts on');
select is(pg_temp.goal('books'), 'active Five:records', 'The number reaches a milestone');
select is(public.count_goal(tests.the('books'), -2), 4, 'A number is corrected');
select is(pg_temp.goal('books'), 'active Five:-', 'A correction takes a milestone back');
select is(public.count_goal(tests.the('books'), 6), 10, 'The number reaches the target');
select is(pg_temp.goal('books'), 'reached Five:records', 'The target reaches the goal');
select is(pg_temp.told_of_goals(), '{"Bob guardian","Bob guardian","Carol guardian","Charlie student","Dana staff"}',
  'Of a guardian''s goal, no other guardian is told, and not who acted');
select is(public.count_goal(tests.the('books'), -1), 9, 'A reached number is corrected');
select is(pg_temp.goal('books'), 'active Five:records', 'A correction opens the goal again');
select is(public.count_goal(tests.the('books'), 1), 10, 'The number reaches the target again');
select is(cardinality(pg_temp.told_of_goals()), 5, 'A goal that is reached again is told to nobody');
select tests.authenticate_as('bob');
select public.set_goal(tests.the('books'), 'Ten books', 12, 'books');
select is(pg_temp.goal('books'), 'active', 'A goal that is set higher is open again');
select public.count_goal(tests.the('books'), 2);
select is(cardinality(pg_temp.told_of_goals()), 6, 'Reaching the higher target is news');
select public.set_goal(tests.the('books'), 'Ten books', 10, 'books');
select public.count_goal(tests.the('books'), -4);
select public.count_goal(tests.the('books'), 4);
select is(cardinality(pg_temp.told_of_goals()), 6, 'Reaching a lower one again is not');
select tests.authenticate_as('charlie');

-- Milestones, marked by somebody.
select tests.authenticate_as('dana');
select tests.keep('steps', public.create_goal(tests.id('charlie'), 'Fractions', 'milestones', p_milestones => '[{"title": "Add"}, {"title": "Multiply"}]'));
select lives_ok($$ select public.mark_milestone(pg_temp.milestone('steps', 'Add'), true) $$, 'Who wrote a goal marks a milestone');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.mark_milestone(pg_temp.milestone('steps', 'Multiply'), true) $$, 'The student marks a milestone');
select is(pg_temp.goal('steps'), 'reached Add:staff,Multiply:student', 'The last milestone reaches the goal');
select lives_ok($$ select public.mark_milestone(pg_temp.milestone('steps', 'Multiply'), true) $$, 'Marking twice changes nothing');
-- Titles of milestones are set by their ids.
select tests.authenticate_as('dana');
select lives_ok($$ select public.set_goal(tests.the('steps'), 'Fractions', p_milestones => jsonb_build_array(
  jsonb_build_object('id', pg_temp.milestone('steps', 'Add'), 'title', 'Multiply'),
  jsonb_build_object('id', pg_temp.milestone('steps', 'Multiply'), 'title', 'Add up'))) $$, 'Who wrote a goal sets the titles of its milestones');
select is(pg_temp.goal('steps'), 'reached Multiply:staff,Add up:student', 'A milestone under another title keeps that it was reached');
select public.set_goal(tests.the('steps'), 'Fractions', p_milestones => jsonb_build_array(
  jsonb_build_object('id', pg_temp.milestone('steps', 'Multiply'), 'title', 'Add'),
  jsonb_build_object('id', pg_temp.milestone('steps', 'Add up'), 'title', 'Multiply')));
create function pg_temp.refused(p_milestones text) returns text language sql as $$
  select tests.error_of(format('select public.set_goal(%L, %L, p_milestones => %L)', tests.the('steps'), 'Fractions', p_milestones)) ->> 'message';
$$;
select is(pg_temp.refused(format('[{"title": "Five", "id": "%s"}]', pg_temp.milestone('books', 'Five'))), 'validation.failed',
  'A milestone of another goal is not taken over');
select is(pg_temp.refused(format('[{"title": "A", "id": "%s"}, {"title": "B", "id": "%1$s"}]', pg_temp.milestone('steps', 'Add'))),
  'validation.failed', 'One milestone does not become two');
select is(pg_temp.refused('[{"title": "A", "id": "1"}]'), 'validation.failed', 'The id of a milestone must be a UUID');
select public.set_goal(tests.the('steps'), 'Fractions', p_milestones => '[{"title": "Add"}, {"title": "Divide"}]');
select is(pg_temp.goal('steps'), 'active Add:staff,Divide:-', 'Without an id another title is another milestone, which opens the goal again');
select public.set_goal(tests.the('steps'), 'Fractions', p_milestones => '[{"title": "Add"}, {"title": "Multiply"}]');
select public.mark_milestone(pg_temp.milestone('steps', 'Multiply'), true);
select tests.authenticate_as('charlie');
select lives_ok($$ select public.mark_milestone(pg_temp.milestone('steps', 'Multiply'), false) $$, 'A mark is taken back');
select is(pg_temp.goal('steps'), 'active Add:staff,Multiply:-', 'A mark that is taken back opens the goal again');

-- The child's page and the digest hold what their reader reads.
select tests.authenticate_as('bob');
select set_eq($$ select g ->> 'title' from jsonb_array_elements(public.child_overview(tests.id('charlie'))::jsonb -> 'goals') g $$,
  '{"Better essays","At least fifty","Ten books",Fractions}'::text[], 'The child''s page shows a guardian their own goals');
select tests.authenticate_as('carol');
select set_eq($$ select g ->> 'title' from jsonb_array_elements(public.child_overview(tests.id('charlie'))::jsonb -> 'goals') g $$,
  '{"Better essays",Fractions}'::text[], 'The child''s page shows no goal of another guardian');
select tests.clear_authentication();
create function pg_temp.digest(p_who text) returns text[] language sql as $$
  select array(
    select g ->> 'title'
    from private.digest_snapshots(array[row(tests.id(p_who), tests.id('charlie'), current_date, now() - interval '7 days',
           now() + interval '1 minute', now() + interval '7 days', true, true)::private.due_digest]) d
    cross join lateral jsonb_array_elements(d.snapshot -> 'goals') g order by 1);
$$;
select is(pg_temp.digest('bob'), '{"At least fifty","Better essays","Ten books"}', 'The digest names what was reached');
select is(pg_temp.digest('carol'), '{"Better essays"}', 'The digest names no goal of another guardian');
insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
select tests.id('bob'), tests.id('charlie'), current_date - 14, now() - interval '21 days', now() - interval '14 days',
       jsonb_build_object('goals', jsonb_build_array(jsonb_build_object('goal_id', g.id, 'target', g.told_target)))
from private.goals g where g.student_id = tests.id('charlie') and g.title = 'Ten books';
update private.goals set told_at = now() - interval '40 days' where student_id = tests.id('charlie') and title = 'At least fifty';
select is(pg_temp.digest('bob'), '{"Better essays"}', 'A goal that is reached again is in no second digest');

select * from finish();
rollback;
