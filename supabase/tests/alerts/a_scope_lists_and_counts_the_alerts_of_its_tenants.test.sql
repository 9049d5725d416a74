begin;
select plan(6);

select tests.staff_schools();
select tests.employ('zoe', 'organization_manager', 'north'), tests.employ('zoe', 'organization_manager', 'south');
select tests.alert('north', 'organization', 'north'), tests.alert('high', 'school', 'high'), tests.alert('low', 'school', 'low'),
       tests.alert('east', 'campus', 'east', p_date => '2030-02-01'), tests.alert('west', 'campus', 'west'), tests.alert('hill', 'campus', 'hill'),
       tests.alert('south', 'organization', 'south'), tests.alert('sun', 'school', 'sun'), tests.alert('beach', 'campus', 'beach');
create temp table scopes (level text, place text, titles text[]);
insert into scopes values
  ('organization', 'north', '{east,high,hill,low,north,west}'), ('organization', 'south', '{beach,south,sun}'), ('school', 'high', '{east,high,west}'),
  ('school', 'low', '{hill,low}'), ('school', 'sun', '{beach,sun}'), ('campus', 'east', '{east}'), ('campus', 'west', '{west}'), ('campus', 'beach', '{beach}'),
  -- Another level than that of the tenant.
  ('organization', 'high', '{}'), ('school', 'north', '{}'), ('school', 'east', '{}'), ('campus', 'high', '{}');
grant select on scopes to public;
create function pg_temp.misjudged() returns text[] language sql as $$
  select array_agg(s.level || ' ' || s.place || ' ' || l.titles::text) from scopes s
  cross join lateral (
    select array(select e.title from public.list_events(p_scope_level => s.level, p_scope_id => tests.place(s.place)) e order by 1) as titles) l
  where l.titles <> s.titles
     or public.count_events(p_scope_level => s.level, p_scope_id => tests.place(s.place)) <> cardinality(s.titles);
$$;
create function pg_temp.narrowed() returns text[] language sql as $$
  select array[array_agg(e.title)::text, public.count_events(p_from => '2030-02-01', p_to => '2030-02-01', p_type => 'event', p_scope_level => 'school',
                                                             p_scope_id => tests.place('high'))::text,
    public.count_events(p_type => 'drill', p_scope_level => 'school', p_scope_id => tests.place('high'))::text,
    public.count_events(p_from => '2030-02-02', p_scope_level => 'school', p_scope_id => tests.place('high'))::text]
  from public.list_events(p_from => '2030-02-01', p_to => '2030-02-01', p_type => 'event', p_scope_level => 'school', p_scope_id => tests.place('high')) e;
$$;
grant execute on function pg_temp.misjudged(), pg_temp.narrowed() to public;

select tests.authenticate_as('zoe');
select is(pg_temp.misjudged(), null, 'A manager lists and counts the alerts of the tenant that they ask for, and of those below it');
select is(pg_temp.narrowed(), '{"{east}",1,0,0}', 'A manager narrows a scope by day and type');
select tests.authenticate_as('ada');
select is(pg_temp.misjudged(), null, 'An admin lists and counts the alerts of the tenant that they ask for, and of those below it');
select is(pg_temp.narrowed(), '{"{east}",1,0,0}', 'An admin narrows a scope by day and type');
select tests.authenticate_as('olga');
select is(public.count_events(p_scope_level => 'organization', p_scope_id => tests.place('south')), 0::bigint,
  'A scope shows no alert that the caller may not read');
select is(public.count_events(p_scope_level => 'organization', p_scope_id => tests.place('north')), 6::bigint,
  'A manager counts the alerts of their own organization');

select * from finish();
rollback;
