/** Words before a full stop that does not end a sentence, in lower case and without the stop; several languages. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Before names: such a stop never ends a sentence. */
export const titles = list(
  `mr mrs ms messrs dr prof rev hon st ste sr jr sen sens rep reps gov gen lt sgt cpl pvt capt cmdr adm maj pres supt insp sec asst fr bro
  mm mme mlle mgr hr frl dipl hrsg sra srta sras dña exmo exma sig dott avv ing ecc dhr mevr drs ir mw av doç yrd им ул проф акад д-р св vs al approx mt ft`,
);

export const abbreviations: ReadonlySet<string> = new Set([
  ...titles,
  ...list(
    `inc corp co cos ltd llc llp plc bros etc eg ie cf est jan feb mar apr jun jul aug sep sept oct nov dec tue tues wed thu thur thurs fri eds dept assn univ ave blvd rd
    ala ariz ark calif colo conn del fla ind kan mass mich minn miss mo mont neb nev okla ore penn tenn tex vt va wash wis wyo
    bzw ca usw evtl ggf inkl nr str tel zb vgl az gem geb gest ggü sog zzgl mio mrd bd env tél uds núm avda ee uu jl
    t.ex bl.a m.fl m.in tys godz proc vb yy tic şti г гг тыс млн млрд руб коп стр гр обл`,
  ),
]);

/** Abbreviations that other languages, or the same one, have as words: only before a figure, “No. 5”. */
export const beforeFigures = list('no nos nr núm num art abs fig vol pp p pag pág chap cap sat sun mon ed col ст п с рис д кв корп');

/** Words that open a sentence rather than go on with a name: behind “the U.S.” or “Acme Inc.” they begin a new one. */
export const starters = list(
  `the a an he she it they we i you in on at but and this that these those there his her its their our as if when while after before for from with some many
  most all both no not one two more last however although since under until by what who why how mr mrs ms der die das ein eine er sie es wir auch aber am im
  los las una el la en pero il elle ils une dans mais lo gli o os as na no em он она они это но по в на`,
);

/** What stands behind an ordinal in languages that write it with a point: “am 3. Oktober”. */
export const ordinalNouns = list(
  `januar jänner februar märz april mai juni juli august september oktober november dezember jahrhundert jahrhunderts liga bundesliga platz runde lebensjahr geburtstag
  stock etage wahlperiode jahrestag etappe minute spieltag mal klasse ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık yüzyıl`,
);
