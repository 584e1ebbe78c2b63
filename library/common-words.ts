/**
 * Words that are frequent in English news, for storing texts (`word-codes.ts`): by what it saves to write them as one byte (the first eight) or two. Stored texts
 * hold a word as its place in this list: the list is never changed. Counted on agency copy.
 */
export const commonWords: readonly string[] = (
  'the to of in and that for said percent billion with company million market from would financial government have year quarter ' +
  'which will shares reporting about expected its business companies more investors investment economy this was their markets sales ' +
  'could economic prices after than has also are were analysts earnings credit including according inflation they growth not share ' +
  'forecast industry last other interest been average analyst capital because banks mortgage earlier by while stock first on since ' +
  'trading some down expectations through consumer there bank shareholders price production management but cents years month over ' +
  'spending recession revenue assets dollar global had months editing against housing increase before second is week still ' +
  'executive report profit securities going should largest administration crisis higher rose fell bankruptcy losses reported ' +
  'biggest operations countries demand continue into think results stocks people between rates time current deal statement likely ' +
  'conditions potential businesses it rate equity already additional sector at compared consumers further declined private ' +
  'operating when money another world central decline around restructuring as expects international institutions conference banking ' +
  'services meeting confidence support estimated recovery index policy announced based liquidity recent three under products ' +
  'whether officials new chief unemployment customers funds such president program strong high significant costs corporate added ' +
  'concerns debt number next loans third technology executives be better fourth pressure performance lower system where percentage ' +
  'quarterly agreement regulators record lending what those manufacturing investments commercial previous much comment trade points ' +
  'problems increased out data who outlook mortgages very economist during expect one automaker close group research subprime well ' +
  'value major important exchange positive plans currency possible told back looking environment showed investor little spokesman ' +
  'these energy like information financing selling insurance automakers acquisition probably take make portfolio industrial ' +
  'decision nearly long term difficult most available offer particularly trillion activity employees them many compensation closed ' +
  'being shareholder early finance below believe competition workers provide director future chairman regulatory measures rising ' +
  'continued just home advertising cash his can only now annual domestic plan federal include two vehicles forecasts impact country ' +
  'firm former help income acquisitions following agreed several saying may making risk made stimulus firms all foreign period ' +
  'situation development dropped retail fiscal public point benchmark board might level even short economists previously oil stake ' +
  'position fund balance estimates downturn construction called an levels bailout need state growing helped falling remain per cut ' +
  'immediately rise slightly clients half product he package less good both related overall strategist although buying taking ' +
  'without cost contract existing part inventories capacity above especially jobs purchase senior same change up independent end ' +
  'getting futures economies building basis target reporters afternoon any times maker negative emerging start euros traded process ' +
  'software authorities inventory raised though funding large coming become loss least highest supply retailers remains cutting ' +
  'working includes talks until options really news uncertainty sell you forward announcement monetary barrel profits crude enough ' +
  'source question recently concern something governments needed stronger manager adding dollars smaller payments seen however unit ' +
  'accounting numbers interview problem speculation considering right members employment legislation ended see improvement among ' +
  'reports come different exposure almost stability excluding official or service outnumbered gains daily preferred opportunity ' +
  'total stores off increasing currencies commodities raise health continuing posted issue relatively transaction closing increases ' +
  'our received terms longer past output control gained return sources move political lawmakers addition gasoline planned strategy ' +
  'ahead work slowdown takeover merger similar protection get despite action applications lenders rating contracts standards ' +
  'outside asset range remained issues quickly drop significantly pressures later boost benefits proposal continues released ' +
  'possibility efforts weeks roughly opportunities included proposed negotiations fall agency given claims bought things familiar ' +
  'auto combined declining full small committee concerned consider makers euro extended backed real session offering considered ' +
  'keep certainly estimate changes officer currently competitive consumption bonds reduce sharply result investigation latest ' +
  'borrowers themselves store borrowing quarters cuts orders necessary holding sale low newspaper amount infrastructure aggressive ' +
  'expecting emergency units line improve case we purchases spokeswoman holiday struggling worth offered five day changing leading ' +
  'expansion having lost note sentiment together lowest alternative network response weakness requirements profitability ' +
  'derivatives reached risks due settlement commodity how manufacturers declines margin within details marketing buy rather started ' +
  'then jumped ability developing across savings equipment loan hedge national collapse initial top directors late charges raising ' +
  'billions pounds questions does accounts estate substantial appropriate foreclosure monthly increasingly retailer deals ' +
  'regulation call personal court rival again vehicle whose clear say want fallen dividend approach division unlikely leaders ' +
  'online seeking general brokerage positions buyers labor margins rescue did taken strength approved account sold four reserves ' +
  'benefit rivals toward discussions others trying revenues interested involved single straight contraction pay auction insurer ' +
  'warned needs foreclosures slowing yen bonuses underlying look scheduled days anything discount survey access profitable ratings ' +
  'adjusted give big failed television managing weaker potentially partner starting measure security separate programs wrote ' +
  'limited particular family create place matter suppliers agencies outstanding structure unchanged exports weak prospects ' +
  'guarantee worst power focus beginning decisions greater running turmoil venture majority surprise property signs behind ' +
  'worldwide volatility consolidation thought providing filing broader season bondholders reading changed successful default itself ' +
  'strategic encouraging goods hold gain followed projects attractive began near don evidence managers media everything office ' +
  'confident today ratio disappointing fuel eventually aircraft suggested stabilize dealers head approval supplies electronics ' +
  'obligations versus bond morning barrels search department certain allow effect resources seeing figures policies common slipped ' +
  'transactions best comments launched release forced ago hit anticipated combination tax far homes rules overseas closely volume ' +
  'says consensus proposals taxpayers airline known open traditional focused remaining double mobile jobless competitors incentives ' +
  'asked practices regulator respectively provided turnaround view responsibility regional took reduced every premium set ' +
  'deterioration local authority facility experience charge pretty represented partnership here revised lender committed expensive ' +
  'fundamentals larger troubled way climbed maintain each held able required too circumstances bankers brands improved used factory ' +
  'member facilities hands order optimistic ultimately computer progress bigger residential expand helping special weekend makes ' +
  'distribution rights pricing address moving driven individual massive expenses items phone creditors actions review launch job ' +
  'advanced owned improving budget hearing willing core showing failure interests attention immediate expressed doing airlines ' +
  'yield relationship collateral oversight projected thousands reduction volatile substantially issued net appeared aggressively ' +
  'effectively prevent temporary commitment hard plants deficit example concessions show prepared deposits component instead parts ' +
  'customer holdings force inflationary require history developed union necessarily participants developments must quality ' +
  'distressed brand ensure effort completed wireless directly region agreements challenges put restrictions players largely pace ' +
  'came lot equities setting wealth suggesting expanding actually decade moderate guarantees food preliminary acknowledged own ' +
  'means institutional partners payrolls receive cannot predicted staff traders bottom delivery critical advantage light face ' +
  'represents bid clearly unprecedented noted paid returns writing hours ministers leadership efficient effective ownership trend ' +
  'found worried presidential producers deflation contributed offset shopping generally conservative bring plant subscribers ' +
  'systems doesn wants invest challenge rally nothing taxpayer tightening know along write key chance cars deteriorating suffered ' +
  'producer targets homeowners headquarters initially extremely surprised weekly guidance strike supported strengthen campaign ' +
  'worries option build regular steady states either calls challenging crunch putting effects materials away fixed turned invested ' +
  'generate prior beyond summer citing tough multiple contrast nations typically became lead thing worse becoming understand ' +
  'healthcare protect created households parties documents once sectors discuss tumbled cautious meet person dramatically ' +
  'intervention boosted congressional stabilization affected comes fraud defense success difference consortium opposition overnight ' +
  'specific hurt done bill pushing easing comfortable computers generation transportation worked stress appears reducing insurers ' +
  'weakening find consecutive retirement definitely criticized extraordinary indexes payment experts controls shoppers carriers ' +
  'election final filed buyout role direction referring obviously if sustainable industries consistent keeping recover paying ' +
  'operator avoid incentive reach annualized activities run supplier prosecutors responsible flexibility soon widely course facing ' +
  'subject indicated trades reason series controlled leaving model steps investing she joint using acquired possibly designed ' +
  'somewhat legal complete hitting'
).split(' ');
