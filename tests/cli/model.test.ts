import { expect, it } from 'vitest';
import { tablesWithModel } from '../../cli/model.ts';
import { tables } from '../../data/tables.ts';

it('gives the tables with the model that comes with Wireprint, and says what is wrong with another file', () => {
  const { model, ...names } = tablesWithModel();
  expect(names).toEqual(tables);
  expect(model?.language).toBe('en');
  expect(() => tablesWithModel(new URL('../../data/originals/demo.json', import.meta.url))).toThrow('no language model');
});
