begin;
select plan(4);

-- Mia and Charlie take the same course at the provider.
select tests.set_up_integrations();
select tests.create_user('mia', '{student}'), tests.link('bob', 'mia');
select tests.connect('bob', 'mia');
select tests.sync(tests.classroom(1));
select is(tests.records('mia'), '{Sheet 1 8/10}', 'One student has a graded assignment');
select tests.connect('bob', 'charlie');
create function pg_temp.skipped() returns jsonb language sql as $$
  select tests.classroom(0) || '{"skipped": [
    {"resource": "assignment", "external_id": "a1", "reason": "unreadable"},
    {"resource": "submission", "external_id": "s1", "reason": "unreadable"}]}';
$$;
select tests.sync(pg_temp.skipped());
select is(tests.records('charlie'), '{}', 'An assignment that cannot be read is not taken from the other student');
select tests.sync(tests.classroom(1, 5));
select is(tests.records('charlie'), '{Sheet 1 5/10}', 'Once it can be read the student has their own score');
select tests.sync(pg_temp.skipped());
select is(tests.records('charlie'), '{Sheet 1 5/10}', 'Where it cannot be read again the student keeps their own score');

select * from finish();
rollback;
