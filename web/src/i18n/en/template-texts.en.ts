export const templateTexts = {
  template: {
    title: 'Form templates',
    hint: 'Unit, phase and cut-off are filled in, with drop-down lists and an example; upload the whole file when done.',
    phase: 'Phase',
    one: 'Download template',
    all: 'Download all units (ZIP)',
    forms: 'Holds forms {forms}.',
  },
};
