/**
 * Words that tell who is a person, folded, in many languages. Given names of common use: two names in a row that begin with one are a person's, wherever
 * they stand. The list is of frequent names only; rarer ones are told by what stands beside them.
 */
export const givenNames = `
aaron abdul abdullah abraham adam adrian agnes ahmad ahmed aisha alan albert alejandro aleksandr alessandro alex alexander alexandra alexei alfred ali alice alicia alison amanda amelia amina amir amy ana anastasia anders
andre andrea andreas andrei andres andrew andy angela angelo anita ann anna anne annette annie anthony antoine anton antonio arjun arne arnold arthur ashley astrid audrey axel barbara barry ben benedikt benjamin bernard bernd
bernie beth betty bettina bill billy birgit björn bob bogdan boris brad brandon brenda brian bridget britta bruce bruno bryan camille carl carla carlos carmen carol carolina caroline catherine cecilia charles charlie charlotte
chen chloe chris christian christina christine christoph christopher claire clara claude claudia colin connor craig cristina curtis cynthia dan daniel daniela danny daria dave david dean deborah dennis derek diana diane diego
dieter dimitri dimitris dirk dmitri dmitry dominic dominique don donald dora doris dorothy doug douglas duncan dylan edgar edith eduardo edward edwin elena eleni elias elif elin elisabeth elizabeth ella ellen elsa emil emily emine
emma emmanuel enrico enrique eric erica erik ernst esther ethan eugene eva evan evelyn fabio farah fatima federico felipe felix fernando fiona florian frances francesca francesco francis francisco francois frank franz fred frederic
frederick friedrich fritz gabriel gary gavin geoff george georges georgia gerald gerard gerhard gianni gilbert gillian gina giorgio giorgos giovanni giulia giuseppe glenn gloria gordon grace graham greg gregory greta guido
guillaume gunther gustavo hamid hanna hannah hannes hans harald haris harold harriet harry hasan hassan heather hector heidi heike heinz helen helena helga henri henrik henrique henry herbert hermann hiroshi holger howard hugh hugo
hussein ian ibrahim igor ilona ilya ines ingrid irene irina iris isaac isabel isabella ismail istvan ivan ivana ivo jack jacob jacqueline jacques jaime jake james jan jana jane janet jason javier jay jean jeff jeffrey jennifer
jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy joan joanna joao joe joel johan johann johannes john johnny jonas jonathan jorge jose josef joseph joshua juan judith judy julia julian julie juliette julio jurgen justin
karel karen karim karin karl kate katharina katherine kathleen kathryn kathy katie keiko keith kelly ken kenji kenneth kevin khaled khalid kim klaus konstantin kostas kristen kristin kurt kyle lars laura lauren laurent layla lea
lee leila len lena leo leon leonard leonardo leslie lewis liam liang lidia lily linda lindsay lionel lisa logan lorenzo louis louise luc luca lucas lucia lucy luigi luis lukas luke lydia lynn madeleine maggie magnus mahmoud
malcolm manfred manuel marc marcel marco marcos marcus margaret maria mariam marie marina mario marion marius mark markus marta martha martin martina marvin mary mateo mathieu matt matteo matthew matthias maurice max maximilian
megan mehdi mehmet melanie melissa michael michel michele michelle miguel mikael mike mikhail milan mirela miriam mohamed mohammad mohammed moritz moses muhammad mustafa nadia nancy naomi natalia natalie nathan neil nelson nicholas
nick nicola nicolas nicole nigel nikita nikolai nikos nils nina noah noor nora norbert norman olaf oleg olga oliver olivia olivier omar oscar osman otto pablo pamela paola paolo patricia patrick paul paula pauline pavel pedro penny
peter petra petros phil philip philippe pierre pietro rachel rafael rahul raj rajesh ralf ralph ramon raul ray raymond rebecca renate rene ricardo riccardo richard rick rita rob robert roberta roberto robin rodrigo roger roland
roman ron ronald rosa rosemary roy ruben rudolf russell ruth ryan sabine sally salma sam samantha samir samuel sandra sanjay santiago sara sarah sasha scott sean sebastian serge sergei sergey sergio shane shannon sharon sheila shirley
silvia simon simone sofia sonia sophia sophie stacy stanley stefan stefania stefano stella stephanie stephen steve steven stuart sue sunil susan susanne suzanne svetlana sven sylvia sylvie takashi tamara tania tanya tara tatiana
ted teresa terence terry theo theodore theresa thierry thomas tiago tim timothy tina tobias todd tom tomas tommy tony tracy ulrich ulrike umar ursula uwe valentina valerie vanessa vera veronica victor victoria vijay vincent vincenzo
viktor virginie vladimir volker walter wanda warren wei wendy werner wilhelm will william willy wolfgang xavier yasmin yuki yuri yusuf yves zainab zoe
александр алексей анастасия андрей анна антон борис валентина василий вера виктор виктория виталий владимир галина дарья денис дмитрий евгений екатерина елена иван игорь илья ирина константин ксения лариса людмила максим марина мария
михаил надежда наталья николай оксана олег ольга павел петр роман светлана сергей софья татьяна тарас федор юлия юрий володимир дмитро олександр наталія сергій андрій михайло
γιωργος δημητρης νικος κωστας γιαννης μαρια ελενη αννα κατερινα ηλιας αλεξης σταυρος πετρος παναγιωτης
hillary barack mitt theodore ted jeb newt condoleezza colin rudy marla ivanka melania chelsea tiffany caitlin bethany brooke brandi clint dwayne deshawn jamal tyrone lamar darren gareth rhys owen declan ciaran niamh siobhan aoife sinead eoin padraig seamus nuala angus hamish fergus morag gordon
sachin anil sunita priya deepak narendra indira rajiv imran nawaz benazir pervez hamza bilal osama saddam yasser mahathir lakshmi mohan manmohan sonia sushma arvind amit rohit virat ravi suresh ramesh mahesh ganesh kiran meera neha pooja kavita
jintao jiabao jacky jackie yoko akira haruki naoto shinzo junichiro kofi nelson desmond thabo jacob cyril robert wole chinua ngozi goodluck olusegun paul yoweri mobutu`;

/** What people are: before a name or, behind a comma, after it. With one before them two names are a person's. */
export const roles = `
mr mrs ms miss dr prof professor sir dame lord lady baroness president vice-president nominee democrat republican congresswoman colleague minister premier chancellor senator governor mayor mayoress deputy alderman councillor congressman congresswoman representative ambassador envoy
judge justice magistrate king queen prince princess duke duchess emperor pope bishop archbishop cardinal reverend rabbi imam pastor priest monk nun general colonel major captain lieutenant sergeant commander admiral marshal officer
chief director chairman chairwoman chairperson chair executive manager boss founder cofounder owner partner secretary treasurer commissioner inspector superintendent detective constable sheriff prosecutor lawyer attorney solicitor
barrister farmer passenger analyst economist strategist trader broker banker investor spokesman spokeswoman spokesperson scientist researcher biologist chemist physicist historian geologist engineer architect doctor surgeon physician
nurse midwife patient teacher headteacher headmaster lecturer student pupil driver pilot sailor skipper fisherman fisherwoman miner worker builder carpenter baker butcher cook chef waiter hotelier shopkeeper landlord tenant resident
neighbour neighbor survivor witness victim suspect defendant accused plaintiff widow widower mother father son daughter brother sister wife husband uncle aunt cousin grandmother grandfather singer actor actress poet writer author
novelist playwright painter sculptor composer conductor musician pianist violinist guitarist dancer director filmmaker producer journalist reporter editor correspondent columnist photographer presenter broadcaster activist campaigner
organiser organizer leader head candidate politician lawmaker legislator mp player striker midfielder defender goalkeeper coach trainer referee champion athlete runner swimmer cyclist driver golfer boxer skipper expert specialist
consultant adviser aide assistant colleague friend volunteer firefighter paramedic policeman policewoman soldier guard hunter climber hiker tourist visitor customer shopper pensioner billionaire entrepreneur businessman businesswoman
herr frau doktor prasident prasidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin burgermeister burgermeisterin oberburgermeister sprecher sprecherin leiter leiterin chef chefin vorsitzender vorsitzende direktor
direktorin anwalt anwaltin richter richterin landwirt bauer lehrer lehrerin arzt arztin autor autorin sanger sangerin trainer trainerin aussenminister aussenministerin innenminister finanzminister ministerprasident generalsekretar
monsieur madame mademoiselle mme mlle presidente ministre maire depute deputee senateur senatrice prefet juge avocat avocate procureur directeur directrice patron pecheur agriculteur medecin infirmiere enseignant chanteur chanteuse
acteur actrice ecrivain auteur entraineur porte-parole chercheur chercheuse economiste analyste
senor senora don dona alcalde alcaldesa presidenta ministro ministra gobernador gobernadora senador senadora diputado diputada juez jueza fiscal abogado abogada portavoz doctor doctora profesor profesora agricultor pescador medico
enfermera maestra cantante escritor escritora entrenador economista analista secretario secretaria general
senhor senhora prefeito prefeita deputado deputada juiz juiza advogado advogada porta-voz diretor diretora doutor doutora medica enfermeira cantora escritora treinador pescadora
signor signora sindaco sindaca presidente deputato senatore giudice avvocato avvocata direttore direttrice dottore dottoressa medico professore professoressa capomastro cantante scrittore scrittrice allenatore portavoce segretario
meneer mevrouw burgemeester minister-president staatssecretaris kamerlid rechter advocaat woordvoerder woordvoerster directeur arts hoogleraar boer visser schrijver schrijfster zanger zangeres
президент премьер министр мэр губернатор депутат сенатор глава директор судья адвокат прокурор представитель врач профессор академик тренер генерал полковник капитан певец певица писатель журналист секретарь
премьер-министр прем'єр міністр мер голова речник речниця суддя лікар професор письменник журналіст співачка
δημαρχος υπουργος προεδρος πρωθυπουργος βουλευτης δικηγορος εκπροσωπος διευθυντης καθηγητης γιατρος λοστρομος
baskan baskanı bakanı bakan cumhurbaskanı basbakan milletvekili avukat sozcusu mudur profesor doktor`;

/** A name with one of these is a body's, a place's or a thing's, not a person's. */
export const bodies = `
union party ministry university bank council trust services service group company corp inc ltd llc plc institute agency bureau committee court club board commission association federation department office authority school college
church hospital railway airport port street road avenue lane bridge square park river lake sea bay valley hills mountain mount island islands north south east west northern southern eastern western city county state states province
radio television news times post tribune herald gazette journal press team kingdom republic house senate act law bill treaty fund foundation industries airlines airways motors systems technologies international national global holdings
partners capital savings securities energy oil gas power steel mills works yard shipping lines ferries hotel museum theatre theater cathedral palace castle tower stadium arena centre center festival league cup open games olympics
united rovers wanderers army navy force forces police guard brigade parliament congress assembly forum alliance front movement campaign project programme program survey index exchange market markets treasury reserve cabinet government
landing ridge haven centers centres outlets stores channel accounts harbour harbor beach creek falls springs farm farms growers producers workers christmas easter january february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday street glass day week war peace prize award church saint st river ocean pacific atlantic europe asia africa america`;

/** Parts of names in lower case, or short. */
export const particles = 'de la le von van der den di da del dos das bin ibn al el ter du st san santa y e';

/** What only persons do or are, beside a name. */
export const humanVerbs = `
pleaded resigned died wept cried smiled laughed married retired testified confessed apologised apologized believes thinks lives lived sang sings
who whose himself herself born aged allegedly arrested jailed sentenced convicted charged acquitted recalled remembers remembered`;
