begin;
select plan(8);

create function pg_temp.signs_up(p_metadata jsonb) returns text[]
language plpgsql as $$
declare
  v_id uuid := gen_random_uuid();
begin
  insert into auth.users (id, email, raw_user_meta_data) values (v_id, v_id || '@example.com', p_metadata);
  return array(select r.role::text from public.profile_roles r where r.profile_id = v_id order by 1);
end;
$$;

select is(pg_temp.signs_up('{"role": "client"}'), '{client}', 'a client by his own word');
select is(pg_temp.signs_up('{"role": "tutor"}'), '{}', 'nobody is a tutor by his own word');
select is(pg_temp.signs_up('{"role": "agent"}'), '{}', 'nor an agent');
select is(pg_temp.signs_up('{"role": "admin"}'), '{}', 'nor an admin');
select is(pg_temp.signs_up('{"role": ["client", "admin"]}'), '{}', 'a list is no role');
select is(pg_temp.signs_up('{"role": "client", "roles": ["admin"], "app_role": "admin", "vouched": true}'), '{client}', 'other words are ignored');

update private.settings set signup_roles = '{student}';
select is(pg_temp.signs_up('{"role": "client"}'), '{}', 'the deployment says which roles are free');
select throws_ok($$ update private.settings set signup_roles = '{student,tutor}' $$, '23514', null, 'and cannot say tutor');

select * from finish();
rollback;
