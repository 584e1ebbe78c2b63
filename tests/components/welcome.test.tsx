import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../components/welcome.tsx';
import * as reports from './reports.ts';
import { clear, click, draw, findingsOf, voiceOf, wordsOf } from './stage.tsx';

// This DOM loads no frames, and complains of each.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(clear);

const actions = () => ({
  openOptions: vi.fn(),
  openLibrary: vi.fn(),
  allow: vi.fn(),
  showPassage: vi.fn(async () => true),
  compare: vi.fn(),
  cite: vi.fn(),
  linkToPassage: vi.fn(),
});
const page = { page: '', onPage: vi.fn(), texts: new Map(), allowed: true };

describe('the page after the installation', () => {
  it('has a page beside it, hands it over to be read, and shows the answer when it comes', async () => {
    const does = actions();
    const onPage = vi.fn();
    const stage = draw(<Welcome {...page} onPage={onPage} report={null} actions={does} />);
    const frame = stage.querySelector('iframe')!;
    expect(frame.getAttribute('sandbox'), 'no script of a page runs here').not.toContain('allow-scripts');
    Object.defineProperty(frame, 'contentDocument', { value: document });
    frame.dispatchEvent(new Event('load'));
    expect(onPage).toHaveBeenCalledWith(document);
    expect(wordsOf(stage)).toContain('Reading this page');
    draw(<Welcome {...page} report={reports.cut.report} texts={reports.texts} actions={does} />);
    expect(stage.querySelector('iframe'), 'not loaded anew: what stands in it is marked').toBe(frame);
    expect(wordsOf(stage.querySelector('.answer')!)).toContain('by Ada Quill and Tom Berger');
    await click(stage, 'Options');
    await click(stage, 'Library');
    expect(does.openOptions).toHaveBeenCalledOnce();
    expect(does.openLibrary).toHaveBeenCalledOnce();
  });

  it('asks for access only where it is missing', async () => {
    const does = actions();
    const view = (allowed: boolean) => <Welcome {...page} report={null} allowed={allowed} actions={does} />;
    expect(wordsOf(draw(view(true)))).not.toContain('Allow it');
    await click(draw(view(false)), 'Allow it');
    expect(does.allow).toHaveBeenCalledOnce();
  });

  it.each(['en', 'ar'])('axe finds nothing in %s', async (locale) => {
    const stage = draw(
      <Welcome {...page} report={reports.cut.report} texts={reports.texts} allowed={false} actions={actions()} />,
      voiceOf(locale),
    );
    expect(await findingsOf(stage)).toEqual([]);
  });
});
