/*
 * Citation styles for news in CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html), written for this project from the
 * manuals' own rules: authors, headline, outlet, date and address are all that a wire story has. The styles that cover all kinds of works are
 * a hundred times as long, and the citation library takes a second to understand one of them.
 */

const style = (
  id: string,
  end: string,
  bibliography: string,
): string => `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" demote-non-dropping-particle="never" default-locale="en-US">
  <info><title>${id}</title><id>${id}</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout suffix="${end}">${bibliography}</layout></bibliography>
</style>`;

const title = '<text variable="title" text-case="title" quotes="true"/>';
const outlet = '<text variable="container-title" font-style="italic"/>';
const sorted = 'name-as-sort-order="first" and="text" delimiter-precedes-last="always"';

/**
 * Publication Manual of the American Psychological Association, 7th edition, news article on the web (10.1, 10.16): nothing after the address; the title
 * leads where no author is known; up to twenty authors are named.
 */
export const apa = style(
  'apa',
  '',
  `<group delimiter=" ">
    <names variable="author" suffix=".">
      <name name-as-sort-order="all" initialize-with=". " and="symbol" delimiter-precedes-last="always" et-al-min="21" et-al-use-first="19"/>
      <substitute><text variable="title" suffix="."/></substitute>
    </names>
    <choose>
      <if variable="issued">
        <date variable="issued" prefix="(" suffix=").">
          <date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/>
        </date>
      </if>
      <else><text value="(n.d.)."/></else>
    </choose>
    <text variable="title" suffix="."/>
    <text variable="container-title" font-style="italic" suffix="."/>
    <text variable="URL"/>
  </group>`,
);

/** MLA Handbook, 9th edition: “Author. ‘Title.’ Container, day month year, location.” Three authors and more are “et al.” (5.8). */
export const mla = style(
  'mla',
  '.',
  `<group delimiter=". ">
    <names variable="author"><name ${sorted} delimiter-precedes-et-al="always" et-al-min="3" et-al-use-first="1"/></names>
    ${title}
    <group delimiter=", ">
      ${outlet}
      <date variable="issued" delimiter=" "><date-part name="day"/><date-part name="month" form="short"/><date-part name="year"/></date>
      <text variable="URL"/>
    </group>
  </group>`,
);

/** The Chicago Manual of Style, 17th edition, bibliography entry for a news story (14.191, 14.198): up to ten authors are named, of more the first seven. */
export const chicago = style(
  'chicago',
  '.',
  `<group delimiter=". ">
    <names variable="author"><name ${sorted} et-al-min="11" et-al-use-first="7"/></names>
    ${title}
    <group delimiter=", ">
      ${outlet}
      <date variable="issued"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>
    </group>
    <text variable="URL"/>
  </group>`,
);
