begin;
select plan(9);

prepare offenders_1 as
select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'v'
       and not coalesce(c.reloptions @> '{security_invoker=true}', false)
       -- Owner's views that clients read: columns of tables that they do not, in rows of the reader alone.
       and c.oid <> all ('{private.seen_bookings,private.seen_threads,private.seen_receipts,private.seen_assignment_students}'::regclass[])
       and (c.relnamespace = 'public'::regnamespace or has_table_privilege('anon', c.oid, 'select')
            or has_table_privilege('authenticated', c.oid, 'select'));
select is_empty('offenders_1',
  'Every view that clients read is a security invoker, except the listed ones');
select matches(pg_get_viewdef('private.seen_bookings'::regclass), 'WHERE \(*b\.side_id = \( SELECT private\.me\(\) AS me\)\) AND b\.counts',
  'The owner''s view of bookings filters by its reader');
select matches(pg_get_viewdef('private.seen_threads'::regclass), 'WHERE \(*i?\.?profile_id = \( SELECT private\.me\(\) AS me\)\)',
  'The owner''s view of the inbox filters by its reader');
select matches(pg_get_viewdef('private.seen_receipts'::regclass), '\( SELECT private\.me\(\) AS me\) = t\.guardian_id',
  'The owner''s view of receipts filters by its reader');
select matches(pg_get_viewdef('private.seen_assignment_students'::regclass), 'course_id = ANY \(ARRAY\( SELECT private\.my_course_ids\(\)',
  'The owner''s view of chosen students filters by the courses of its reader');
select ok((select c.reloptions @> '{security_barrier=true}' from pg_class c where c.oid = 'private.seen_threads'::regclass),
  'The owner''s view of the inbox is a barrier');
prepare offenders_2 as
select c.oid::regclass from pg_class c
     where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'm';
select is_empty('offenders_2',
  'No materialized view exists');

-- Planted offenders.
create view public.planted as select 1 as id;
create materialized view public.planted_copy as select 1 as id;
select isnt_empty('offenders_1', 'A planted view with its owner''s rights is found');
select isnt_empty('offenders_2', 'A planted materialized view is found');

select * from finish();
rollback;
