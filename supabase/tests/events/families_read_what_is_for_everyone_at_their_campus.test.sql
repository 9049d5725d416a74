begin;
select plan(10);

select tests.staff_schools();
select tests.create_user('eve'), tests.create_user('ivo'), tests.create_user('pia');
select tests.link('eve', 'mia', '{view_progress,message,book}'), tests.link('ivo', 'mia'), tests.link('pia', 'mia', p_status => 'PENDING');
select tests.restrict('ivo', 'mia', '{receive_alerts}');
select tests.alert('everyone', 'campus', 'east', 'everyone'), tests.alert('staff', 'campus', 'east'), tests.alert('west', 'campus', 'west', 'everyone'),
       tests.alert('school', 'school', 'high', 'everyone'), tests.alert('org', 'organization', 'north', 'everyone');

select is(tests.sees('bob'), 'everyone', 'a guardian with receive_alerts: what is for everyone at his child''s campus, and nothing of above');
select is(tests.sees('mia'), 'everyone', 'so the student');
select is(tests.sees('eve'), '', 'a guardian without the right: nothing');
select is(tests.sees('ivo'), '', 'one restricted in it: nothing');
select is(tests.sees('pia'), '', 'one whose link is pending: nothing');
select is(tests.sees('zoe'), '', 'a stranger: nothing');
select is(tests.sees('tina'), 'everyone staff', 'staff: both');
select throws_ok(format($$ select public.update_event(%L, 'Mine') $$, (select id from public.my_events where title = 'everyone')), 'PT403', 'permission.denied', 'readers change nothing');
select tests.clear_authentication();
delete from public.profile_graph where source_profile_id = tests.id('bob');
select is(tests.sees('bob'), '', 'an unlinked guardian: nothing at the next statement');
select tests.clear_authentication();
select tests.link('bob', 'mia');
delete from public.class_students;
select is(tests.sees('bob') || tests.sees('mia'), '', 'nor when the child has left');

select * from finish();
rollback;
