/** Marks a name, or its first part, where it stands in the field. */
import { one } from '#platform/defined.ts';

export function markName(field: HTMLTextAreaElement | HTMLInputElement | null, name: string): void {
  const within = field?.value.toLowerCase() ?? '';
  const said = [name, one(name.split(' '))].find((one) => within.includes(one.toLowerCase())) ?? '';
  const at = within.indexOf(said.toLowerCase());
  field?.focus();
  field?.setSelectionRange(at, at + said.length);
}
