begin;
select plan(6);

select tests.staff_schools();
create function pg_temp.targets(p_nickname text) returns text
language plpgsql as $$
declare
  v_target record;
  v_all text[] := '{}';
begin
  perform tests.authenticate_as(p_nickname);
  for v_target in
    select * from (values ('system', null), ('all', null), ('organization', 'north'), ('organization', 'south'), ('school', 'high'), ('school', 'low'),
                          ('school', 'sun'), ('campus', 'east'), ('campus', 'west'), ('campus', 'hill'), ('campus', 'beach')) t(level, place)
  loop
    begin
      perform public.create_event('Drill', '2030-01-15', 'drill', tests.target(v_target.level, v_target.place));
      v_all := v_all || coalesce(v_target.place, v_target.level);
    exception when sqlstate 'PT403' then
      if sqlerrm <> 'event.target_not_allowed' then
        v_all := v_all || sqlerrm;
      end if;
    end;
  end loop;
  return array_to_string(v_all, ' ');
end;
$$;
grant execute on function pg_temp.targets(text) to public;

select is(pg_temp.targets('ada'), 'system all north south high low sun east west hill beach',
  'An admin can target anything');
select is(pg_temp.targets('olga'), 'north high low east west hill',
  'An organization manager can target it, its schools and campuses');
select is(pg_temp.targets('sam'), 'high east west', 'A school manager can target it and its campuses');
select is(pg_temp.targets('cleo'), 'east', 'A campus manager can target only the campus');
select tests.clear_authentication();
delete from public.memberships where profile_id in (tests.id('sam'), tests.id('cleo'));
select tests.employ('sam', 'school_manager', 'sun');
select is(pg_temp.targets('sam'), 'sun beach', 'A changed membership changes the targets at once');
select is(pg_temp.targets('cleo'), array_to_string(array_fill('permission.denied'::text, array[11]), ' '),
  'A former manager can target nothing');

select * from finish();
rollback;
