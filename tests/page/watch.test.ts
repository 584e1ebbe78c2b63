// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { watchAddress } from '../../page/watch.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

describe('watchAddress', () => {
  it('tells of another address, not of another fragment, and stops when it is told to', async () => {
    const seen: string[] = [];
    const { pushState } = window.history;
    const unwatch = watchAddress(window, (url) => seen.push(new URL(url).pathname + new URL(url).hash));
    history.pushState(null, '', '/second');
    document.body.append(document.createElement('p'));
    await settled();
    history.pushState(null, '', '/second#part');
    document.body.append(document.createElement('p'));
    await settled();
    history.pushState(null, '', '/second#/route');
    window.dispatchEvent(new PopStateEvent('popstate'));
    unwatch();
    history.pushState(null, '', '/third');
    document.body.append(document.createElement('p'));
    await settled();
    expect(seen).toEqual(['/second', '/second#/route']);
    expect(window.history.pushState).toBe(pushState);
  });

  it('listens to the Navigation API where there is one', () => {
    const navigation = new EventTarget();
    const seen: string[] = [];
    const document = Object.assign(new EventTarget(), { URL: 'https://gazette.example/one' });
    const fake = Object.assign(new EventTarget(), { navigation, document });
    const unwatch = watchAddress(fake as unknown as Window, (url) => seen.push(url));
    document.URL = 'https://gazette.example/two';
    navigation.dispatchEvent(new Event('currententrychange'));
    navigation.dispatchEvent(new Event('navigatesuccess'));
    unwatch();
    document.URL = 'https://gazette.example/three';
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(seen).toEqual(['https://gazette.example/two']);
  });
});
