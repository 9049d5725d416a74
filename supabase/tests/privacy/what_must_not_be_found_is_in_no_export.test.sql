begin;
select plan(7);

-- Charlie raises a concern, blocks Eve, and exports their own data. A parent may find the file.
select tests.create_family();
select tests.create_user('ada', '{admin}');
select tests.authenticate_as('charlie');
select public.raise_concern('I am afraid to go home.');
select tests.clear_authentication();
delete from public.bookings where student_id = tests.id('charlie');
select tests.authenticate_as('charlie');
select public.block_guardian(tests.link_id('eve', 'charlie'));
select tests.clear_authentication();
select private.notify(array[tests.id('charlie')], 'REPORT_CHANGED', null, 'report', gen_random_uuid(), '{"change": "resolved"}', 'report:x');
select tests.keep('own', tests.request_export('charlie'));
select tests.keep('export', tests.request_export('bob', 'charlie'));
select is(tests.read_export(tests.the('own')) ->> 'state', 'packing', 'The student''s export is read');
select is(tests.read_export(tests.the('export'), now() + interval '2 minutes') ->> 'state', 'packing', 'The guardian''s export is read');
select is((select count(*)::int from private.export_sections(true) s where s.relation in ('my_concerns', 'my_reports', 'my_blocks'))
  + (select count(*)::int from private.export_sections(false) s where s.relation in ('my_concerns', 'my_reports', 'my_blocks')), 0,
  'No section reads concerns, reports or blocks');
select is((select count(*)::int from private.export_pages p where p.rows::text ~* 'afraid|"report"'), 0,
  'No page holds the concern or news of a case');
select is(jsonb_array_length(tests.exported(tests.the('own'), 'my_guardians')), 1, 'The blocked guardian is not listed with the others');
select unalike(tests.exported(tests.the('own'), 'my_guardians')::text, '%BLOCKED%', 'No block is in the student''s export');
select isnt((select count(*)::int from private.export_pages p where p.export_id = tests.the('own')), 0, 'The rest of the student''s data is in it');

select * from finish();
rollback;
