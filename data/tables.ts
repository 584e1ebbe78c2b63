import type { Agency, Outlet, Tables } from '../engine/tables.ts';
import agencies from './agencies.json' with { type: 'json' };
import demoAgencies from './demo/agencies.json' with { type: 'json' };
import demoOutlets from './demo/outlets.json' with { type: 'json' };
import outlets from './outlets.json' with { type: 'json' };

/**
 * The agencies and outlets that Wireprint knows by name, with the invented ones of the demonstration behind them.
 * The files list the further names of an entry only; here its own name joins them, so that `names` is all that has to be looked for.
 * A name that is also a short name (“TT”, “Lusa”) stays out of `names`: in any case but its own it is a common word.
 * A domain stands for itself and for every host below it.
 */
export const tables: Tables = {
  agencies: ([...agencies, ...demoAgencies] as Agency[]).map((agency) =>
    agency.short.includes(agency.name) ? agency : withOwnName(agency),
  ),
  outlets: ([...outlets, ...demoOutlets] as Outlet[]).map(withOwnName),
};

/** Spares the content script a second copy of 170 names: the files are part of its bundle, which must stay under 20 kB. */
function withOwnName<Entry extends Agency | Outlet>(entry: Entry): Entry {
  return { ...entry, names: [entry.name, ...entry.names] };
}
