/** Words before a full stop that does not end a sentence, in lower case and without the stop; several languages. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof rev hon st sr jr sen rep gov gen col lt sgt capt cmdr adm maj pres supt insp inc corp co cos ltd llc plc bros no nos vs etc eg ie cf al est approx
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun fig vol pp ed eds dept assn univ gov mt ft ave blvd rd
  bzw ca usw evtl ggf inkl nr str tel zb dipl hr fr hrsg mio mrd art abs bd vgl
  m mm mme mlle mgr me av boul env ex tél chap
  sra srta dña d ud uds pág núm avda excmo ee uu art
  sig dott avv ing on dr ecc pag
  dhr mevr drs ir mw jl
  t.ex bl.a s.k m.fl
  г ул тыс млн млрд руб им`.split(/\s+/),
); // prettier-ignore
