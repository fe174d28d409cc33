import { beforeAll, describe, expect, test } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import config from '../../wxt.config';

const make = async (over: Partial<ConfigEnv> = {}): Promise<UserManifest> => {
  const env: ConfigEnv = { mode: 'production', command: 'build', browser: 'chrome', manifestVersion: 3, ...over };
  if (typeof config.manifest !== 'function') throw new Error('the manifest is made by a function');
  return config.manifest(env);
};

describe('the manifest', () => {
  let chrome: UserManifest;
  let firefox: UserManifest;
  beforeAll(async () => {
    chrome = await make();
    firefox = await make({ browser: 'firefox' });
  });

  test('asks for what is used and no more', () => {
    for (const manifest of [chrome, firefox]) {
      expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus']);
      expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
      expect(manifest.optional_permissions).toBeUndefined();
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.externally_connectable).toBeUndefined();
    }
  });

  test('names hosts one by one', () => {
    expect(chrome.host_permissions).not.toEqual([]);
    for (const pattern of chrome.host_permissions ?? [])
      expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\.[a-z]+\/\*$/);
  });

  test('its pages reach nothing outside the package', () => {
    const policy = (chrome.content_security_policy as { extension_pages: string }).extension_pages;
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const [, sources] of directives) expect(["'self'", "'none'"]).toEqual(expect.arrayContaining(sources ?? []));
  });

  test.each(['chrome', 'firefox'])('the test build has the same manifest in %s', async (browser) => {
    expect(await make({ browser, mode: 'e2e' })).toEqual(browser === 'chrome' ? chrome : firefox);
  });

  test('the demo build reads every site, and that is the only difference', async () => {
    const demo = await make({ mode: 'demo' });
    expect(demo).toEqual({ ...chrome, host_permissions: ['<all_urls>'] });
  });

  test('Firefox gets its id, its versions and the word that nothing is collected', () => {
    expect(firefox.browser_specific_settings).toEqual({
      gecko: {
        id: 'tallymark@tallymark.test',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    });
    expect(firefox.minimum_chrome_version).toBeUndefined();
  });
});
