import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/install.mjs';
import { noteThirdParty, packageFolder, thirdPartyNotice } from '../../scripts/third-party.ts';

const folder = (name: string) => join(root, 'node_modules', name);

describe('the notice of what is in the extension', () => {
  const notice = thirdPartyNotice(root, [folder('preact'), folder('citeproc'), folder('@citation-js/name')]);

  it('begins with our own licence', () => {
    expect(notice).toMatch(/^Wireprint\n\nMIT License/);
  });

  it('has each package with its source and the text of its licence', () => {
    expect(notice).toMatch(/^preact \d+\.\d+\.\d+\nLicence: MIT\nSource: https:\/\/www\.npmjs\.com\/package\/preact\/v\/\d/m);
    expect(notice).toContain('Copyright (c) 2015-present Jason Miller');
  });

  it('has the whole text where a package only names its licence, or a choice of them', () => {
    expect(notice).toMatch(/^@citation-js\/name .*\n.*\n.*\n\nCopyright \(c\) Lars Willighagen\n\n[\s\S]*Permission is hereby granted/m);
    expect(notice).toContain('Of these, Wireprint takes CPAL-1.0:\n\nCommon Public Attribution License Version 1.0');
  });

  it('is made of the packages that are in the bundles', () => {
    const found = new Set<string>();
    const bundle = {
      'a.js': { type: 'chunk', moduleIds: [`${folder('preact')}/dist/preact.mjs`, join(root, 'engine/hash.ts')] },
      'a.css': { type: 'asset' },
    };
    noteThirdParty(found).generateBundle(null, bundle);
    expect([...found]).toEqual([folder('preact')]);
    expect(packageFolder('/x/node_modules/a/node_modules/@b/c/d.js')).toBe('/x/node_modules/a/node_modules/@b/c');
    expect(packageFolder('\0virtual:wxt')).toBeNull();
  });
});
