-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_suspensions(uuid[])'), $answers$console
  {"done": ""} locks profile_graph 1, profile_roles 1, profiles 1 ← grace
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(ada) is not pres ← ada
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(age) is not pres ← age
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(Bystander kid) i ← Bystander kid
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(greg) is not pre ← greg
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(gus) is not pres ← gus
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(gwen) is not pre ← gwen
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(mae) is not pres ← mae
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(max) is not pres ← max
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(rhea) is not pre ← rhea
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(rob) is not pres ← rob
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sia) is not pres ← sia
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sid) is not pres ← sid
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sol) is not pres ← sol
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sue) is not pres ← sue
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(tea) is not pres ← tea
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(tom) is not pres ← tom
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(tut) is not pres ← tut
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(two) is not pres ← two
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(Una One) is not  ← Una One
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(Ursa) is not pre ← Ursa$answers$,
  'The function bind_suspensions inside answers as listed');

select * from finish();
rollback;
