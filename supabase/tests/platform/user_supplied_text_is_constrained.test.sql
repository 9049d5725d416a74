begin;
select plan(4);

create temporary view texts as
select a.attrelid, a.attnum, c.relname::text, a.attname::text
from pg_attribute a join pg_class c on c.oid = a.attrelid
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  and a.atttypid in ('text'::regtype, 'varchar'::regtype);

select cmp_ok((select count(*)::int from texts), '>=', 12, 'At least twelve text columns are checked');
-- What functions alone write into notifications is made of ids and words of ours.
prepare offenders_1 as
select t.relname, t.attname from texts t
     where not exists (select from pg_constraint k where k.conrelid = t.attrelid and k.contype = 'c' and t.attnum = any (k.conkey))
     except values ('notifications', 'subject_type'), ('notifications', 'dedupe_key');
select is_empty('offenders_1',
  'Every text column of the API has a check constraint');

-- And the checks hold what they promise.
select results_eq(
  $$ select label, private.is_plain_text(value, 10), private.is_plain_text(value, 10, true) from (values
       (1, 'plain', 'Zoë'), (2, 'empty', ''), (3, 'blank before', ' a'), (4, 'blank after', 'a '), (5, 'ten', repeat('x', 10)), (6, 'eleven', repeat('x', 11)),
       (7, 'line end', E'a\nb'), (8, 'carriage return', E'a\rb'), (9, 'bell', E'a\u0007b'), (10, 'delete', E'a\u007fb'), (11, 'next line', E'a\u0085b'),
       (12, 'override', E'a\u202eb'), (13, 'isolate', E'a\u2066b'), (16, 'nothing to see', U&'\200b\00ad\3164'), (17, 'a family', U&'\+01f469\200d\+01f467'),
         (14, 'separator', E'a\u2028b'), (15, 'byte order mark', E'a\ufeffb')) t(n, label, value) order by n $$,
  $$ values ('plain', true, true), ('empty', false, false), ('blank before', false, false), ('blank after', false, false), ('ten', true, true),
    ('eleven', false, false),
            ('line end', false, true), ('carriage return', false, false), ('bell', false, false), ('delete', false, false), ('next line', false, false),
            ('override', false, false), ('isolate', false, false), ('separator', false, false), ('byte order mark', false, false),
              ('nothing to see', false, false), ('a family', true, true) $$,
  'Plain text is trimmed, short and without control characters');

-- A planted offender.
create table public.planted (id integer check (id > 0), note text);
select isnt_empty('offenders_1', 'A planted text column without a check is found');

select * from finish();
rollback;
