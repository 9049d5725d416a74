begin;
select plan(7);

select matches(private.uuid_v7()::text, '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  'An id has the version and the variant of RFC 9562');
select is(
  to_timestamp(('x' || substr(replace(private.uuid_v7('2031-05-06 07:08:09.123456Z')::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0),
  '2031-05-06 07:08:09.123Z', 'The first 48 bits of an id are the milliseconds of its time');
select is(substr(private.uuid_v7('2031-05-06 07:08:09.123Z')::text, 1, 18), substr(private.uuid_v7('2031-05-06 07:08:09.123Z')::text, 1, 18),
  'Two ids of one microsecond have the same first half');
select isnt(private.uuid_v7('2031-05-06 07:08:09.123Z'), private.uuid_v7('2031-05-06 07:08:09.123Z'),
  'Two ids of one microsecond differ');
select is_empty(
  $$ select from (
       select n, private.uuid_v7('2031-05-06 07:08:09Z'::timestamptz + n * interval '1 microsecond') as id
       from generate_series(1, 5000) n) i
     join (
       select n, private.uuid_v7('2031-05-06 07:08:09Z'::timestamptz + n * interval '1 microsecond') as id
       from generate_series(1, 5000) n) later on later.n = i.n + 1
     where later.id <= i.id $$,
  'An id of a later microsecond sorts after that of an earlier one');
select cmp_ok(private.uuid_v7('1970-01-01 00:00:01Z'), '<', private.uuid_v7('2199-12-31 23:59:59Z'),
  'Ids of the first and the last year keep their order');

-- One after the other in one session, as rows of one transaction are written.
select is_empty(
  $$ with made as materialized (select n, private.uuid_v7(clock_timestamp()) as id from generate_series(1, 2000) n)
     select from made a join made b on b.n = a.n + 1
     where substr(b.id::text, 1, 18) < substr(a.id::text, 1, 18) $$,
  'Ids that one session makes one after the other do not go back in time');

select * from finish();
rollback;
