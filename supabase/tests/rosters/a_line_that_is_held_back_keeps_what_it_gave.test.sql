begin;
select plan(6);

select tests.staff_schools();
create function pg_temp.held() returns text language sql security definer as $$
  select (select count(*) from public.class_students s join public.classes c on c.id = s.class_id
          where c.organization_id = tests.place('north') and c.sourced_id is not null)
    || ' ' || (select count(*) from public.profile_graph g join private.roster_people p on p.profile_id = g.target_profile_id
               where p.organization_id = tests.place('north'))
    || ' ' || (select count(*) from private.roster_people where organization_id = tests.place('north') and left_at is null)
    || ' ' || (select count(*) from public.classes where organization_id = tests.place('north') and sourced_id is not null);
$$;
grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());
select is(pg_temp.held(), '4 5 7 3', 'A roster gives places, links, people and classes');

select tests.import_roster('north', tests.roster('{u2}',
  '[{"file": "users", "line": 90, "sourcedId": "u2", "role": "wizard", "givenName": "Uma", "familyName": "Two"}]'));
select is(pg_temp.held(), '4 5 7 3', 'A person whose line is wrong keeps place and links');
select tests.import_roster('north', tests.roster('{u2}',
  '[{"file": "users", "line": 90, "sourcedId": "", "role": "student", "givenName": "Uma", "familyName": "Two"}]'));
select is(pg_temp.held(), '3 5 7 3', 'Nobody goes while it is unknown whose a line is, but an enrollment of nobody gives no place');
select tests.import_roster('north', tests.roster());
select tests.import_roster('north', tests.roster('{k1}', '[{"file": "classes", "line": 90, "sourcedId": "k1", "title": " ", "schoolSourcedId": "c1"}]'));
select is(pg_temp.held(), '4 5 7 3', 'A class whose line is wrong keeps its students');
select tests.import_roster('north', tests.roster('{c1}',
  '[{"file": "orgs", "line": 90, "sourcedId": "c1", "name": "", "type": "school", "parentSourcedId": "s"}]'));
select is(pg_temp.held(), '4 5 7 3', 'A campus whose line is wrong keeps its classes');
select tests.import_roster('north', tests.roster('{u3,e3}'));
select is(pg_temp.held(), '3 4 6 3', 'Without wrong lines, who is missing goes');

select * from finish();
rollback;
