begin;
select plan(25);

select tests.create_users('bob', 'eve', 'mia: student', 'leo: student', 'erin: student');
select tests.link('bob', 'mia'), tests.link('bob', 'leo'), tests.link('eve', 'erin');

select tests.authenticate_as('bob');
select tests.keep('group', public.create_group('  Algebra, Tuesday ', 'Mathematics', '2026-09-01', '2027-07-31', array[tests.id('mia')]));
select is((select (name, subject, starts_on, ends_on, student_count, is_own, owner_name)::text from public.my_groups),
  '("Algebra, Tuesday",Mathematics,2026-09-01,2027-07-31,1,t,Bob)', 'A group has a name, a subject and dates');
select is(public.add_to_group(tests.the('group'), array[tests.id('mia'), tests.id('leo')]), 1, 'Only new students count as added');
select is(public.add_to_group(tests.the('group'), array[tests.id('mia'), tests.id('leo')]), 0, 'Adding again changes nothing');
select throws_ok(format('select public.add_to_group(%L, array[%L, %L]::uuid[])', tests.the('group'), tests.id('leo'), tests.id('erin')),
  'PT404', 'student.not_found', 'A list with a student of others is refused');
select is(public.remove_from_group(tests.the('group'), array[tests.id('mia'), tests.id('erin')]), 1, 'Only students of the group count as removed');
select results_eq('select full_name from public.my_group_students', '{Leo}'::text[], 'The others stay in the group');
select lives_ok(format($$ select public.set_group(%L, 'Geometry') $$, tests.the('group')), 'The owner renames the group');
select is((select (name, subject, starts_on)::text from public.my_groups), '(Geometry,,)', 'What is left out is none');
select is((tests.error_of(c) ->> 'message'), 'validation.failed', 'A group is refused what does not fit: ' || c)
from unnest(array[
  'select public.create_group(null)', 'select public.create_group('' '')', 'select public.create_group(repeat(''x'', 101))',
  'select public.create_group(''x'', p_starts_on => ''2026-02-01'', p_ends_on => ''2026-01-01'')',
  'select public.create_group(''x'', p_starts_on => ''-infinity'')',
  'select public.create_group(''x'', p_student_ids => array[null]::uuid[])',
  format('select public.remove_from_group(%L, null)', tests.the('group')),
  format('select public.share_group(%L, null)', tests.the('group'))]) c;

select tests.authenticate_as('eve');
select is((tests.error_of(format(c, tests.the('group'))) ->> 'message'), 'group.not_found', 'The group of somebody else is not found: ' || c)
from unnest(array['select public.set_group(%L, ''x'')', 'select public.delete_group(%L)', 'select public.add_to_group(%L)',
                  'select public.remove_from_group(%L, ''{}'')', 'select public.share_group(%L, ''{}'')']) c;
select is_empty('select from public.my_groups', 'Nobody reads the group of another family');

select tests.authenticate_as('bob');
select lives_ok(format('select public.delete_group(%L)', tests.the('group')), 'The owner deletes the group');
select is_empty('select from public.my_groups', 'A deleted group is gone');
select tests.clear_authentication();
update private.settings set writes_per_minute = 1000000;
select tests.authenticate_as('bob');
select public.create_group('Group ' || n) from generate_series(1, 100) n;
select throws_ok($$ select public.create_group('One more') $$, 'PT409', 'group.limit_reached', 'A person has a hundred groups at most');

select * from finish();
rollback;
