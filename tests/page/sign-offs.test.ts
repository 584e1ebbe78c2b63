import { describe, expect, it } from 'vitest';
import type { Claim } from '../../engine/reading.ts';
import { claim } from '../../page/claims/claim.ts';
import { nameSignOffs } from '../../page/claims/sign-off-outlet.ts';
import { prose, readBody } from './page.ts';

const signOff = '<p>(Reporting by Ann Example; Editing by Ben Sample)</p>';
const page = async (body: string, head = ''): Promise<Claim[]> =>
  (await readBody(`<article><h1>A title</h1>${body}</article>`, { head })).claims.filter((one) => one.rule === 'sign-off');
const dateline = (credit: string) => `<p>PORTSEA, Oct 22 (${credit}) - ${prose(3)}</p><p>${prose(6)}</p>`;

describe('a sign-off that names no outlet', () => {
  it('has its reporters and no outlet where nothing near it names one', async () => {
    expect(await page(`<p>${prose(8)}</p>${signOff}`)).toMatchObject([{ byline: 'Ann Example', outlet: null, grade: null }]);
  });

  it.each(['Reuters', 'AFP', 'UPI'])('takes the outlet of its dateline, which is %s', async (credit) => {
    const [found] = await page(`${dateline(credit)}${signOff}`);
    expect(found).toMatchObject({ outlet: expect.stringMatching(/Reuters|Agence|United/), grade: 'full' });
    expect(found?.outlet === 'Reuters').toBe(credit === 'Reuters');
  });

  it('takes that of the line right after it', async () => {
    expect(await page(`<p>${prose(8)}</p>${signOff}<p>Our Standards: The Thomson Reuters Trust Principles.</p>`)).toMatchObject([
      { outlet: 'Reuters', byline: 'Ann Example' },
      { outlet: 'Reuters' },
    ]);
  });

  it('takes that of the head, if that names one only', async () => {
    const two = '<meta name="syndication-source" content="Reuters">';
    expect(await page(`<p>${prose(8)}</p>${signOff}`, two)).toMatchObject([{ outlet: 'Reuters', grade: 'full' }]);
    expect(await page(`<p>${prose(8)}</p>${signOff}`, `${two}<meta name="dc.source" content="CNN">`)).toMatchObject([{ outlet: null }]);
  });

  it('does not reach over an earlier article’s sign-off', async () => {
    expect(await page(`${dateline('AFP')}${signOff}<h2>Another</h2><p>${prose(9, 'school')}</p>${signOff}`)).toMatchObject([
      { outlet: 'Agence France-Presse' },
      { outlet: null },
    ]);
  });

  it('takes no outlet that is only mentioned', async () => {
    expect(await page(`<p>${prose(4)}</p><p>The mayor told Reuters that it was so.</p><p>${prose(4)}</p>${signOff}`)).toMatchObject([
      { outlet: null },
    ]);
  });
});

describe('initials without a name', () => {
  it.each(['asl/tib/pid/cac', 'daa/mt/msr', 'gr/bp'])('%s are the dateline’s agency’s', async (initials) => {
    expect(await page(`${dateline('AFP')}<p>${initials}</p>`)).toMatchObject([{ outlet: 'Agence France-Presse', rule: 'sign-off' }]);
  });

  it.each(['asl/tib/pid/cac', 'gr/bp'])('%s alone say nothing', async (initials) => {
    expect(await page(`<p>${prose(8)}</p><p>${initials}</p>`)).toEqual([]);
  });

  it.each(['he/she', 'and/or', 'km/h', 'on/off'])('%s are none', async (words) => {
    expect(await page(`${dateline('AFP')}<p>${words}</p>`)).toEqual([]);
  });
});

describe('nameSignOffs', () => {
  it('leaves every other claim as it is', () => {
    const claims = [
      claim('dateline', { outlet: 'Reuters', grade: 'full', page: { start: 0, end: 9 } }),
      claim('byline', { byline: 'Ann Example', page: { start: 20, end: 31 } }),
      claim('sign-off', { outlet: 'Xinhua', grade: 'full', page: { start: 40, end: 47 } }),
    ];
    expect(nameSignOffs(claims)).toEqual(claims);
  });
});
