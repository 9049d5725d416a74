begin;
select plan(12);

select tests.staff_schools();
select tests.create_user('eve'), tests.create_user('ivo'), tests.create_user('leo', '{student}');
select tests.link('eve', 'mia', '{message}'), tests.link('ivo', 'mia'), tests.restrict('ivo', 'mia'), tests.enroll('leo', 'e2'), tests.link('bob', 'leo');
select tests.keep('kid', tests.brought('Kid', 'north'));
insert into public.class_students (class_id, student_id) values (tests.place('e1'), tests.the('kid'));

select tests.authenticate_as('olga');
select is((select people from public.preview_event_audience(tests.target('campus', 'east'))), 5::bigint,
  'A campus''s staff audience is its staff and the managers above');
select is((select people from public.preview_event_audience(tests.target('campus', 'east'), 'everyone')), 8::bigint,
  'A campus''s audience of everyone adds students and guardians with receive_alerts once');
select is((select people from public.preview_event_audience(tests.target('school', 'high'), 'everyone')), 2::bigint,
  'A school''s audience does not include its campuses');
select is((select people from public.preview_event_audience(tests.target('organization', 'north'), 'everyone')), 1::bigint,
  'An organization''s audience does not include its schools');
select results_eq($$ select level::text, name, id from public.preview_event_audience(tests.target('campus', 'east') || tests.target('campus', 'west'))
  order by name $$,
  $$ values ('campus', 'east', tests.place('east')), ('campus', 'west', tests.place('west')) $$,
  'The preview counts each target separately');
select is((select name from public.preview_event_audience()), 'north',
  'Omitted targets default to the caller''s scope');
select throws_ok($$ select public.preview_event_audience(tests.target('campus', 'east'), 'parents') $$, 'PT400', 'validation.failed',
  'An unknown audience is refused');
select tests.authenticate_as('ada');
select is((select people from public.preview_event_audience()), 1::bigint,
  'The audience of the platform is its admins');
select is((select people from public.preview_event_audience(tests.target('all'))), 6::bigint,
  'The audience of all is staff and admins');
select is((select people from public.preview_event_audience(tests.target('all'), 'everyone')), 9::bigint,
  'The audience of all for everyone adds students and guardians');
select tests.authenticate_as('tina');
select throws_ok($$ select public.preview_event_audience(tests.target('campus', 'east')) $$, 'PT403', 'permission.denied',
  'A teacher without the permission cannot preview');
select tests.clear_authentication();
select is((select count(*)::int from public.communication_events), 0, 'A preview writes no alert');

select * from finish();
rollback;
