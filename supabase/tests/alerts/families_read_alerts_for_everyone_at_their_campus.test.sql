begin;
select plan(10);

select tests.staff_schools();
select tests.create_user('eve'), tests.create_user('ivo'), tests.create_user('pia');
select tests.link('eve', 'mia', '{view_progress,message,book}'), tests.link('ivo', 'mia'), tests.link('pia', 'mia', p_status => 'PENDING');
select tests.restrict('ivo', 'mia', '{receive_alerts}');
select tests.alert('everyone', 'campus', 'east', 'everyone'), tests.alert('staff', 'campus', 'east'), tests.alert('west', 'campus', 'west', 'everyone'),
       tests.alert('school', 'school', 'high', 'everyone'), tests.alert('org', 'organization', 'north', 'everyone');

select is(tests.sees('bob'), 'everyone',
  'A guardian with receive_alerts reads only the campus''s alert for everyone');
select is(tests.sees('mia'), 'everyone', 'A student reads only the campus''s alert for everyone');
select is(tests.sees('eve'), '', 'A guardian without receive_alerts reads no alert');
select is(tests.sees('ivo'), '', 'A guardian restricted from alerts reads no alert');
select is(tests.sees('pia'), '', 'A pending guardian reads no alert');
select is(tests.sees('zoe'), '', 'A stranger reads no alert');
select is(tests.sees('tina'), 'everyone staff', 'Staff read both alerts of the campus');
select throws_ok(format($$ select public.update_event(%L, 'Mine') $$, (select id from public.my_events where title = 'everyone')), 'PT403', 'permission.denied',
  'A reader cannot change an alert');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('bob');
select is(tests.sees('bob'), '', 'An unlinked guardian reads no alert');
select tests.clear_authentication();
select tests.link('bob', 'mia');
delete from public.class_students;
select is(tests.sees('bob') || tests.sees('mia'), '', 'A student who left and the guardian read no alert');

select * from finish();
rollback;
