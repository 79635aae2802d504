import { computed, ref, watch, type Ref } from 'vue';
import type { Organization } from '../../api/useOrganizations';
import { organizationTree, superiorsOf } from './unit-tree';
import { treeRows } from './tree-rows';

/** The tree of the organizations shown: what is opened, what is searched, which lines follow. */
export function useTreeState(organizations: Ref<Organization[]>, chosen: Ref<number | undefined>) {
  const opened = ref<ReadonlySet<number>>(new Set());
  const search = ref('');
  const tree = computed(() => organizationTree(organizations.value));
  const rows = computed(() => treeRows(tree.value, { opened: opened.value, search: search.value }));
  const one = computed(() => tree.value.byId.get(chosen.value ?? -1));

  // Whoever comes with a link to one organization finds it opened.
  watch(
    [tree, chosen],
    ([now, id]) => {
      const above = id === undefined ? [] : superiorsOf(now, id).map((superior) => superior.id);
      if (above.some((superior) => !opened.value.has(superior)))
        opened.value = new Set([...opened.value, ...above]);
    },
    { immediate: true },
  );

  function toggle(id: number): void {
    const next = new Set(opened.value);
    if (!next.delete(id)) next.add(id);
    opened.value = next;
  }
  const openAll = () => (opened.value = new Set(tree.value.below.keys()));
  const closeAll = () => (opened.value = new Set());
  return { tree, rows, one, opened, search, toggle, openAll, closeAll };
}
