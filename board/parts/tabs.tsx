import { here, params } from "../address.ts";

interface TabsProps {
  /** The parameter of the address that says which is open. */
  name: string;
  label: string;
  /** The first is open where the address names none. */
  tabs: readonly { value: string | null; name: string }[];
}

/** Parts of one screen as links, so that each has an address of its own. */
export function Tabs({ name, label, tabs }: TabsProps) {
  const asked = params.value.get(name);
  const open = tabs.some(({ value }) => value === asked) ? asked : null;
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.name} href={here({ [name]: tab.value })} aria-current={tab.value === open ? "true" : undefined}>
          {tab.name}
        </a>
      ))}
    </nav>
  );
}
