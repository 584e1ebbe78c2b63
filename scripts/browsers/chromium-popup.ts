import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TargetSession } from './chromium-target.ts';
import type { View } from './driver.ts';

/** The popup as a view, through a session of its own: Playwright knows no page for it. */
export function popupView(session: TargetSession, closes: () => void): View {
  const evaluate = <T>(expression: string): Promise<T> => session.evaluate(expression);
  return {
    evaluate,
    text: () => evaluate('document.body?.innerText ?? ""'),
    click: async (selector) => {
      const at = await evaluate<{ x: number; y: number }>(`(() => {
        const element = document.querySelector(${JSON.stringify(selector)});
        if (!element) throw new Error('Nothing in the popup fits ' + ${JSON.stringify(selector)});
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      })()`);
      for (const type of ['mousePressed', 'mouseReleased'])
        await session.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    },
    screenshot: async (file) => {
      const { data } = await session.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    close: () => {
      closes();
      return session.closeTarget();
    },
  };
}
