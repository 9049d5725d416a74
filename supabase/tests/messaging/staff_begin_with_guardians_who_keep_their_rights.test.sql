-- Mia is 19, and Bob may write about Mia. Tina teaches Mia.
begin;
select plan(6);

select tests.make_schools();
select tests.create_users('bob', 'tina', 'mia: student');
update public.profile_details set date_of_birth = (current_date - interval '19 years')::date, date_of_birth_vouched = true where profile_id = tests.id('mia');
select tests.keep('bobs', tests.link('bob', 'mia'));
update public.profile_graph set granted_rights = '{message}' where id = tests.the('bobs');
select tests.employ('tina', 'teacher', 'e1'), tests.enroll('mia', 'e1');
create function pg_temp.begins_with(p_recipient uuid default null) returns uuid language plpgsql as $$
declare
  v_found uuid;
begin
  perform tests.authenticate_as('tina');
  v_found := (public.start_thread(tests.id('mia'), p_recipient)).guardian_id;
  perform tests.clear_authentication();
  return v_found;
end $$;

select is(pg_temp.begins_with(), tests.id('mia'), 'Staff who name nobody begin with the adult student, whatever a guardian was granted');
update private.settings set majority_policy = 'keep';
select is(pg_temp.begins_with(), tests.id('bob'), 'Where guardians keep their rights staff who name nobody go on with them');
select is(pg_temp.begins_with(tests.id('mia')), tests.id('mia'), 'Staff who name the adult student reach them');
update public.profile_graph set rights = '{view_progress}' where id = tests.the('bobs');
select is(pg_temp.begins_with(), tests.id('mia'), 'Where no guardian may message staff who name nobody begin with the adult student');
update public.profile_graph set rights = '{message}' where id = tests.the('bobs');
update public.profile_details set date_of_birth_vouched = false where profile_id = tests.id('mia');
select is(pg_temp.begins_with(), tests.id('bob'), 'An adult whose age is not proved is not begun with');
update private.settings set majority_policy = 'lapse';
update public.profile_graph set granted_rights = '{}' where id = tests.the('bobs');
select throws_ok('select pg_temp.begins_with()', 'PT409', 'guardian.not_linked', 'Where rights lapse nobody is begun with who was granted nothing');

select * from finish();
rollback;
