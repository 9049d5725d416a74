begin;
select plan(3);

select tests.keep('bob', tests.create_user('bob', '{client,tutor}'));
select tests.create_user('gina', '{client}', null, true, '4915112345678');
select tests.create_users('charlie: student', 'dana: tutor');
select tests.link('bob', 'charlie');
select tests.keep('link', tests.link('gina', 'charlie'));
select tests.keep('lesson', tests.book('gina', 'dana', 'charlie', '1 day'));
update public.profiles set avatar_url = 'https://example.com/g.png', listed_as_tutor = true where id in (tests.id('gina'), tests.id('dana'));
update public.profile_details set date_of_birth = '1980-01-01', time_zone = 'Europe/Berlin', locale = 'de' where profile_id = tests.id('gina');
select tests.authenticate_as('gina');
select public.set_notification_preference('BOOKING_CHANGED', false);
select tests.keep('invitation', (public.add_student('casey@example.com', null, true)).id);
select tests.clear_authentication();
update private.email_outbox set payload = '{"n": 1}';

create function pg_temp.everything() returns jsonb language sql stable as $$
  select jsonb_build_array(
    (select jsonb_agg(to_jsonb(p) - 'updated_at' order by p.id) from public.profiles p where id <> tests.the('bob')),
    (select jsonb_agg(to_jsonb(d) - 'updated_at' order by d.profile_id) from public.profile_details d where profile_id <> tests.the('bob')),
    (select jsonb_agg(to_jsonb(r) order by r.profile_id, r.role) from public.profile_roles r where profile_id <> tests.the('bob')),
    (select jsonb_agg(to_jsonb(n) order by n.profile_id, n.key) from public.notification_preferences n where profile_id <> tests.the('bob')),
    (select to_jsonb(g) from public.profile_graph g where id = tests.the('link')),
    (select to_jsonb(b) from public.bookings b where id = tests.the('lesson')),
    (select to_jsonb(i) from public.invitations i where id = tests.the('invitation')),
    (select jsonb_agg(to_jsonb(o) order by o.id) from private.email_outbox o
     where recipient_id is distinct from tests.the('bob') and data ->> 'change' is distinct from 'ended'))
$$;
create temp table before as select pg_temp.everything() as state, (select count(*) from public.notifications where profile_id = tests.id('gina')) as told;
delete from auth.users where id = tests.user_id('bob');
select is(
  (select array_agg(i order by i) from before, jsonb_array_elements(state) with ordinality b(v, i)
   where v is distinct from pg_temp.everything() -> (i::integer - 1)), null,
   'The data of other people is unchanged');
select is((select count(*) from public.notifications where profile_id = tests.id('gina')), (select told from before),
  'The notifications of other people are unchanged');
select is((select count(*)::integer from before, jsonb_array_elements(state) b(v) where v = 'null'), 0,
  'Each kind of data was present before the deletion');

select * from finish();
rollback;
