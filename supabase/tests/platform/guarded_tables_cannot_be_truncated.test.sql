begin;
select plan(5);

select throws_ok(format('truncate %s cascade', t), 'PT403', 'permission.denied', t || ' is not truncated')
from unnest('{public.profile_graph,public.bookings,public.profile_roles,public.contact_restrictions,private.settings}'::text[]) t;

select * from finish();
rollback;
