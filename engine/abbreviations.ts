/** Words before a full stop that does not end a sentence, in lower case and without the stop; several languages. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev hon st sr jr sen rep gov gen col lt sgt capt cmdr adm maj pres supt insp inc corp co cos ltd llc plc bros vs etc eg ie cf al est approx
  jan feb mar apr jun jul aug sep sept oct nov dec tue wed thu fri eds dept assn univ gov mt ft ave blvd rd
  bzw ca usw evtl ggf inkl nr str tel zb dipl hr fr hrsg mio mrd bd vgl az gem geb gest ggü inkl sog zzgl
  mm mme mlle mgr av boul env tél
  sra srta dña uds núm avda excmo ee uu
  sig dott avv ing ecc
  dhr mevr drs ir mw jl
  t.ex bl.a s.k m.fl
  г ул тыс млн млрд руб им`.split(/\s+/),
); // prettier-ignore

/** Abbreviations that other languages, or the same one, have as words: only before a figure, “No. 5”. */
export const beforeFigures: ReadonlySet<string> = new Set(
  'no nos nr núm num art abs fig vol pp p pag pág chap cap sat sun mon ed col'.split(' '),
);
