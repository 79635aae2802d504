import type { DueForm, FormScope } from '../../../domain/campaign';
import { formOf, type FormNumber } from '../../../domain/form';

/** The forms due in a phase. The scope speaks of organizations and cadres; projects and youth workers have none. */
export function dueForms(forms: readonly FormNumber[], scope: FormScope): DueForm[] {
  return forms.map((form) => ({ form, scope: isScoped(form) ? scope : 'any' }));
}

function isScoped(form: FormNumber): boolean {
  const { category } = formOf(form);
  return category === 'organization' || category === 'cadre';
}
