begin;
select plan(10);

select tests.staff_schools();
select tests.create_user('eve');
select tests.link('eve', 'mia');
select tests.forget_broadcasts();

select tests.keep('alert', tests.alert('Closed', 'campus', 'east', 'everyone', 'cleo'));
select is((select array_agg(distinct payload) from realtime.messages where event = 'alert.changed'),
  array[jsonb_build_object('id', tests.the('alert'))], 'The event holds the id of the alert and nothing else');
select is(tests.announced('alert.changed'), '{bob,cleo,eve,mia,olga,otto,sam,tina}',
  'An alert for everyone reaches staff, students and guardians of its campus');
update public.communication_events set title = 'Open' where id = tests.the('alert');
select is(tests.announced('alert.changed'), '{bob,cleo,eve,mia,olga,otto,sam,tina}', 'A changed alert reaches them again');
update public.communication_events set deleted_at = now() where id = tests.the('alert');
select is(tests.announced('alert.changed'), '{bob,cleo,eve,mia,olga,otto,sam,tina}', 'A deleted alert reaches those who read it');

-- The event reaches exactly those who read the alert.
select tests.keep('internal', tests.alert('Drill', 'campus', 'east', 'staff', 'cleo'));
select is(tests.announced('alert.changed'), '{cleo,olga,otto,sam,tina}', 'An alert for staff reaches no family');
select tests.alert('Board', 'organization', 'north', 'everyone', 'olga');
select is(tests.announced('alert.changed'), '{olga}', 'An alert of the organization reaches its managers');
select tests.restrict('bob', 'mia', '{receive_alerts}');
update public.profile_graph set rights = '{view_progress}' where id = tests.link_id('eve', 'mia');
select tests.forget_broadcasts();
select tests.keep('quiet', tests.alert('Fair', 'campus', 'east', 'everyone', 'cleo'));
select is(tests.announced('alert.changed'), '{cleo,mia,olga,otto,sam,tina}',
  'Guardians who may not receive alerts are told nothing');
select is(
  (select array_agg(n order by n) from unnest('{ada,bob,cleo,eve,mia,olga,otto,sam,tina,zoe}'::text[]) n where tests.sees(n) ~ '\mFair\M'),
  '{cleo,mia,olga,otto,sam,tina}', 'Those who are told are the people who read the alert');
select tests.clear_authentication();

-- More readers than Realtime should be sent at once.
select tests.create_user('many' || n, '{student}') from generate_series(1, 51) n;
insert into public.class_students (class_id, student_id)
select tests.place('e2'), tests.id('many' || n) from generate_series(1, 51) n;
select tests.forget_broadcasts();
select tests.alert('Snow', 'campus', 'east', 'everyone', 'cleo');
select is(tests.announced('alert.changed'), '{}', 'An alert with more than 50 readers is found by polling');
select is(cardinality(private.alert_readers((select e from public.communication_events e where e.title = 'Snow'))), 51,
  'Counting its readers stops at one more');

select * from finish();
rollback;
