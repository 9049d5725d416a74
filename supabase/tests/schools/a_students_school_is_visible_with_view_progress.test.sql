begin;
select plan(16);

select tests.staff_schools();
select tests.create_user('eve');
select tests.keep('link', tests.link('eve', 'mia', '{view_progress}'));

create function pg_temp.shown() returns text language plpgsql as $$
declare
  v_shown text;
begin
  perform tests.authenticate_as('eve');
  v_shown := concat_ws(' ',
    (select count(*) from public.organizations), (select count(*) from public.schools), (select count(*) from public.campuses),
    (select count(*) from public.classes), (select count(*) from public.class_students),
    (select count(*) from public.profiles where id in (tests.id('tina'), tests.id('otto'))));
  perform tests.clear_authentication();
  return v_shown;
end;
$$;
create function pg_temp.hears() returns integer language plpgsql as $$
declare
  v_count integer;
begin
  perform tests.authenticate_as('eve');
  select count(*) into v_count from public.my_events;
  perform tests.clear_authentication();
  return v_count;
end;
$$;
select tests.alert('Drill', 'campus', 'east', 'everyone');

select is(pg_temp.shown(), '1 1 1 1 1 2',
  'A guardian with view_progress sees the school, the class and who works there');
select is(pg_temp.hears(), 0, 'A guardian without receive_alerts reads no alert of the campus');
update public.profile_graph set rights = '{receive_alerts}' where id = tests.the('link');
select is(pg_temp.shown(), '0 0 0 0 0 0',
  'A guardian with receive_alerts alone sees no school and nobody who works there');
select is(pg_temp.hears(), 1, 'A guardian with receive_alerts reads the alert');
update public.profile_graph set rights = '{book}' where id = tests.the('link');
select is(pg_temp.shown(), '0 0 0 0 0 0', 'A guardian who may only book sees no school');
select is(pg_temp.hears(), 0, 'A guardian who may only book reads no alert');
update public.profile_graph set rights = '{message}' where id = tests.the('link');
select is(pg_temp.shown(), '0 0 0 0 0 2', 'A guardian who may message sees the contacts and no school');
update public.profile_graph set rights = '{}' where id = tests.the('link');
select is(pg_temp.shown(), '0 0 0 0 0 0',
  'A link without rights shows no school, no class and nobody who works there');
select is(pg_temp.hears(), 0, 'A link without rights brings no alert');
update public.profile_graph set rights = '{view_progress}' where id = tests.the('link');
savepoint before;
select tests.restrict('eve', 'mia', '{view_progress}');
select is(pg_temp.shown(), '0 0 0 0 0 0', 'A restriction of view_progress closes the same');
rollback to before;

-- Who agrees to another guardian.
select tests.create_user('nora');
select tests.keep('waits', tests.link('nora', 'mia', p_status => 'PENDING'));
update public.profile_graph set rights = '{message,book,receive_alerts}' where id = tests.the('link');
select tests.authenticate_as('eve');
select throws_ok($$ select public.confirm_guardian(tests.the('waits'), true) $$, 'PT404', 'link.not_found',
  'A guardian without view_progress agrees to nobody');
select throws_ok($$ select public.confirm_guardian(tests.the('waits'), false) $$, 'PT404', 'link.not_found',
  'A guardian without view_progress refuses nobody');
select is((tests.link_row(tests.the('waits'))).status, 'PENDING', 'The waiting link is as it was');
select tests.clear_authentication();
update public.profile_graph set rights = '{}' where id = tests.the('link');
select tests.authenticate_as('eve');
select throws_ok($$ select public.confirm_guardian(tests.the('waits'), true) $$, 'PT404', 'link.not_found',
  'A guardian without rights agrees to nobody');
select tests.clear_authentication();
update public.profile_graph set rights = '{view_progress}' where id = tests.the('link');
select tests.authenticate_as('eve');
select lives_ok($$ select public.confirm_guardian(tests.the('waits'), true) $$,
  'A family guardian with view_progress agrees');
select is((tests.link_row(tests.the('waits'))).status, 'ACTIVE', 'The other guardian is linked');

select * from finish();
rollback;
