/**
 * Spellings of one thing that differ in their number of words or are words of their own elsewhere, so that folding leaves them apart: letters only, in
 * lower case, of the whole stretch that differs. The first of a line stands for all.
 */
const groups = `
us unitedstates usa unitedstatesofamerica theus theunitedstates|uk unitedkingdom theuk theunitedkingdom|eu europeanunion theeu theeuropeanunion|un unitednations theun theunitednations
newyork ny|newjersey nj|newmexico nm|newhampshire nh|northcarolina nc|southcarolina sc|northdakota nd|southdakota sd|rhodeisland ri|westvirginia wva|districtofcolumbia dc|virginia va
louisiana la|georgia ga|maryland md|pennsylvania pa penn|mississippi miss|massachusetts mass|arkansas ark|illinois ill|indiana ind|alabama ala|washington wash|missouri mo|montana mont
kentucky ky|vermont vt|delaware del|britishcolumbia bc|ontario ont|quebec que|monday mon|tuesday tue tues|saturday sat|sunday sun|primeminister pm|chiefexecutive ceo chiefexecutiveofficer
chieffinancialofficer cfo financechief|squaremiles sqmiles|squarefeet sqft|squarekilometers sqkm|milesperhour mph milesanhour|kilometersperhour kph kmh kilometersanhour|versus v vs|feet ft
federalreserve fed thefed thefederalreserve|kyiv kiev|alqaeda alqaida alqaidah|hezbollah hizbollah hizbullah|koran quran|gaddafi qaddafi kadafi gadhafi|taliban taleban|myanmar burma
beijing peking|mumbai bombay|kolkata calcutta|ivorycoast cotedivoire|mideast middleeast|secondworldwar worldwarii worldwartwo ww2|firstworldwar worldwari worldwarone ww1
cannot cant|willnot wont|shallnot shant|alot lots|one 1|onehundred 100 hundred|onethousand thousand|onemillion million|mister mr|doctor dr`;

const stands = new Map<string, string>();
for (const group of groups.trim().split(/[|\n]/)) {
  const [first = '', ...others] = group.split(' ');
  for (const one of others) stands.set(one, first);
}

/** Whether two stretches, letters only, name one thing. */
export function isSameThing(a: string, b: string): boolean {
  return a === b || (stands.get(a) ?? a) === (stands.get(b) ?? b) || unclip(a) === unclip(b);
}

/** “didnt” and “didnot”. */
function unclip(letters: string): string {
  return letters.endsWith('nt') && letters.length <= 8 ? `${letters.slice(0, -1)}ot` : letters;
}
