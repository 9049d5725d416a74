begin;
select plan(10);

select tests.staff_schools();
select tests.create_user('lou'), tests.create_user('hanna');
select tests.employ('lou', 'school_manager', 'low'), tests.employ('hanna', 'campus_manager', 'hill');
select tests.alert('org', 'organization', 'north'), tests.alert('high', 'school', 'high'), tests.alert('low', 'school', 'low'),
       tests.alert('east', 'campus', 'east'), tests.alert('west', 'campus', 'west'), tests.alert('hill', 'campus', 'hill'),
       tests.alert('south', 'organization', 'south'), tests.alert('beach', 'campus', 'beach');

select is(tests.sees('olga'), 'east high hill low org west', 'an organization''s manager: it and all below');
select is(tests.sees('sam'), 'east high west', 'a school''s: it and its campuses, not the organization''s');
select is(tests.sees('lou'), 'hill low', 'another school''s: its own');
select is(tests.sees('cleo'), 'east', 'a campus''s: its own, no parent''s');
select is(tests.sees('hanna'), 'hill', 'another''s likewise');
select is(tests.sees('otto'), 'east', 'the office: its campus');
select is(tests.sees('tina'), 'east', 'class-level people: their campus');
select is(tests.sees('zoe'), '', 'a stranger: none');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM,READ_PARENT_COMM}';
select is(tests.sees('sam'), 'east high west', 'reading needs no permission, only the place');
select tests.clear_authentication();
delete from public.memberships;
select is(tests.sees('olga') || tests.sees('sam') || tests.sees('cleo') || tests.sees('tina'), '', 'ex-members see nothing at the next statement');

select * from finish();
rollback;
