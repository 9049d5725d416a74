-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.bind_suspensions(uuid[],uuid)'), $answers$console
  {"done": ""} locks profile_graph 1, profile_roles 1, profiles 1 ← grace, max; grace, tom; grace, grace
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(ada) is not pres ← ada, ada; ada, sid; ada, greg
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(age) is not pres ← age, age; age, sol; age, gwen
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(Bystander kid) i ← Bystander kid, sia; Bystander kid, two
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(greg) is not pre ← greg, ada; greg, sid; greg, greg
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(gus) is not pres ← gus, gus; gus, sue; gus, rhea
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(gwen) is not pre ← gwen, age; gwen, sol; gwen, gwen
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(mae) is not pres ← mae, mae; mae, tea; mae, Ursa
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(max) is not pres ← max, max; max, tom; max, grace
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(rhea) is not pre ← rhea, gus; rhea, sue; rhea, rhea
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(rob) is not pres ← rob, rob; rob, tut; rob, Una One
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sia) is not pres ← sia, sia; sia, two
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sid) is not pres ← sid, ada; sid, sid; sid, greg
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sol) is not pres ← sol, age; sol, sol; sol, gwen
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(sue) is not pres ← sue, gus; sue, sue; sue, rhea
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(tea) is not pres ← tea, mae; tea, tea; tea, Ursa
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(tom) is not pres ← tom, max; tom, tom; tom, grace
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(tut) is not pres ← tut, rob; tut, tut; tut, Una One
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(two) is not pres ← two, sia; two, two
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(Una One) is not  ← Una One, rob; Una One, tut; Una One, Una One
  23503 insert or update on table "suspended_profiles" violates foreign key constraint "suspended_profiles_suspended_id_fkey" Key (suspended_id)=(Ursa) is not pre ← Ursa, mae; Ursa, tea; Ursa, Ursa$answers$,
  'The function bind_suspensions inside answers as listed');

select * from finish();
rollback;
