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

select is(pg_temp.signs_up('{"role": "client"}'), '{client}', 'A new account can sign up as a client');
select is(pg_temp.signs_up('{"role": "tutor"}'), '{}', 'A new account cannot sign up as a tutor');
select is(pg_temp.signs_up('{"role": "agent"}'), '{}', 'A new account cannot sign up as an agent');
select is(pg_temp.signs_up('{"role": "admin"}'), '{}', 'A new account cannot sign up as an admin');
select is(pg_temp.signs_up('{"role": ["client", "admin"]}'), '{}', 'A list of roles at sign-up is ignored');
select is(pg_temp.signs_up('{"role": "client", "roles": ["admin"], "app_role": "admin", "vouched": true}'), '{client}',
  'Other metadata at sign-up is ignored');

update private.settings set signup_roles = '{student}';
select is(pg_temp.signs_up('{"role": "client"}'), '{}', 'The settings decide which roles sign-up grants');
select throws_ok($$ update private.settings set signup_roles = '{student,tutor}' $$, '23514', null,
  'The settings cannot allow sign-up as a tutor');

select * from finish();
rollback;
