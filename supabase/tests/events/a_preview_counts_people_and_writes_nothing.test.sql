begin;
select plan(12);

select tests.staff_schools();
select tests.create_user('eve'), tests.create_user('ivo'), tests.create_user('leo', '{student}');
select tests.link('eve', 'mia', '{message}'), tests.link('ivo', 'mia'), tests.restrict('ivo', 'mia'), tests.enroll('leo', 'e2'), tests.link('bob', 'leo');
select tests.keep('kid', tests.brought('Kid', 'north'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));

select tests.authenticate_as('olga');
select is((select people from public.preview_event_audience(tests.target('campus', 'east'))), 5::bigint, 'staff of a campus: its people and the managers above');
select is((select people from public.preview_event_audience(tests.target('campus', 'east'), 'everyone')), 8::bigint, 'everyone: students and their guardians with receive_alerts, each once, and nobody without an account');
select is((select people from public.preview_event_audience(tests.target('school', 'high'), 'everyone')), 2::bigint, 'a school''s alert does not reach its campuses');
select is((select people from public.preview_event_audience(tests.target('organization', 'north'), 'everyone')), 1::bigint, 'nor an organization''s its schools');
select results_eq($$ select level::text, name, id from public.preview_event_audience(tests.target('campus', 'east') || tests.target('campus', 'west')) order by name $$,
  $$ values ('campus', 'east', tests.place('east')), ('campus', 'west', tests.place('west')) $$, 'target by target');
select is((select name from public.preview_event_audience()), 'north', 'omitted targets are one''s own scope');
select throws_ok($$ select public.preview_event_audience(tests.target('campus', 'east'), 'parents') $$, 'PT400', 'validation.failed', 'an audience is staff or everyone');
select tests.authenticate_as('ada');
select is((select people from public.preview_event_audience()), 1::bigint, 'the platform: admins');
select is((select people from public.preview_event_audience(tests.target('all'))), 6::bigint, 'all: staff and admins');
select is((select people from public.preview_event_audience(tests.target('all'), 'everyone')), 9::bigint, 'and everyone: students and guardians too');
select tests.authenticate_as('tina');
select throws_ok($$ select public.preview_event_audience(tests.target('campus', 'east')) $$, 'PT403', 'permission.denied', 'only who may write may count');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 0, 'nothing was written');

select * from finish();
rollback;
