/**
 * The words that carry a language's sentences: articles, prepositions, pronouns, auxiliaries. They say little about where a text
 * comes from, so that shingles reach further across them and shared ones count for less. Folded, by language.
 */
export const frequentWords: Readonly<Record<string, string>> = {
  en: 'the of and to a in that it is was i for on with as be at by this had not are but from or have an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our me even most made after also did many before must through years where much your way down should because each just those how too little state very make still own see men work long get here between both under last us his he says say told year against during while since per being',
  fr: 'le la les de des du un une et a au aux en dans que qui pour par sur est sont il elle ils elles ce cette ces se sa son ses ne pas plus avec ou mais on nous vous leur leurs ont ete etait etre avoir fait comme tout si lui y dont meme apres entre sans sous aussi deux selon contre depuis lors ainsi cela',
  de: 'der die das den dem des ein eine einer einem einen eines und in im zu zur zum mit von vom auf fur ist sind war waren wird werden wurde wurden nicht auch sich er sie es wir ich als an am aus bei nach so wie dass hat haben hatte oder aber uber um noch nur vor durch seine sein seiner ihre mehr kann soll gegen unter bis wenn man sagte',
  es: 'el la los las de del y a al en que un una unos unas por con para es son se su sus no lo le les como mas pero fue fueron ha han ser este esta estos entre cuando muy sin sobre tambien ya hasta hay donde desde todo ni contra otros ese eso ante ellos e dijo segun tras era',
  pt: 'o os as um uma uns do da dos das em no na nos nas ao aos e ou que se por para com nao mais como mas foi sao tem seu sua seus suas pelo pela ele ela eles ja quando muito ate sem entre tambem isso este disse sobre apos',
  it: 'il lo la i gli le un uno una di del della dei delle dello da dal dalla in nel nella con su sul sulla per tra fra e ed che non si ha hanno sono era come piu anche ma al alla ai alle se suo sua loro questo questa dopo stato',
  nl: 'de het een en van in op te dat die is was zijn met voor niet aan er om ook als maar door naar bij uit over nog dan worden wordt werd heeft hebben had ze hij zij tot hun meer kan deze of volgens',
  sv: 'och i att det som en ett av for pa ar med den till inte har de om han var fran men sig vid under ska kan efter eller hade nar vi sin',
  pl: 'i w z na do sie nie jest to ze o jak za od po przez ale dla przy tym jego ich ktory ktora ktore oraz byl byla byly ma juz tez tylko po',
  ru: 'и в не на что с по он к но из у за о от для как это его она они мы был была было были то же так все при до если или уже также после',
  tr: 've bir bu da de icin ile olarak olan gibi daha cok en ne o ki var sonra kadar ama diye dedi',
  ar: 'في من على الى ان عن مع هذا هذه التي الذي ما لا كان قد او بعد كما هو هي بين وقال قال لم كل انه انها اي حتى عند',
  el: 'και το να του η της με που την απο για τα ο οι στο στη στην των σε τον δεν ειναι θα τη ως οτι αλλα',
  he: 'של את על לא הוא היא עם כי זה גם אל או אם הם היה כל',
  fa: 'و در به از که اين را با است براي ان يک هم تا کرد بر شد',
}; // prettier-ignore
