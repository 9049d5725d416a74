begin;
select plan(10);

select tests.staff_schools();
select tests.create_user('lou'), tests.create_user('hanna');
select tests.employ('lou', 'school_manager', 'low'), tests.employ('hanna', 'campus_manager', 'hill');
select tests.alert('org', 'organization', 'north'), tests.alert('high', 'school', 'high'), tests.alert('low', 'school', 'low'),
       tests.alert('east', 'campus', 'east'), tests.alert('west', 'campus', 'west'), tests.alert('hill', 'campus', 'hill'),
       tests.alert('south', 'organization', 'south'), tests.alert('beach', 'campus', 'beach');

select is(tests.sees('olga'), 'east high hill low org west',
  'An organization manager sees alerts of it and below');
select is(tests.sees('sam'), 'east high west', 'A school manager sees alerts of it and its campuses only');
select is(tests.sees('lou'), 'hill low', 'Another school''s manager sees only their own');
select is(tests.sees('cleo'), 'east', 'A campus manager sees only the campus''s alerts');
select is(tests.sees('hanna'), 'hill', 'Another campus''s manager sees only their own');
select is(tests.sees('otto'), 'east', 'The office sees the campus''s alerts');
select is(tests.sees('tina'), 'east', 'A teacher sees the campus''s alerts');
select is(tests.sees('zoe'), '', 'A stranger sees no alerts');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM,READ_PARENT_COMM}';
select is(tests.sees('sam'), 'east high west', 'Reading alerts requires no permission');
select tests.clear_authentication();
delete from public.memberships;
select is(tests.sees('olga') || tests.sees('sam') || tests.sees('cleo') || tests.sees('tina'), '',
  'Former members see no alerts');

select * from finish();
rollback;
