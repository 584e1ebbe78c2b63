const bytes = (packed: string) => Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));

/**
 * A database as each version left it on disk, never changed afterwards. Each holds the same original, whose index may be of an older
 * engine; from version 3 on with a later version, a pin, and another original that was deleted and not yet erased.
 */
export const frozen: ((database: IDBDatabase) => void)[] = [
  versionOne,
  (database) => {
    versionOne(database);
    const subscriptions = database.createObjectStore('subscriptions', { keyPath: 'address' });
    database.createObjectStore('imports', { keyPath: 'id' });
    subscriptions.put({
      address: 'https://feeds.example/news.xml',
      outlet: 'Test Wire',
      title: 'Test Wire: news',
      added: '2026-01-02T03:04:05.000Z',
      etag: '"7"',
      lastModified: null,
      fetched: '2026-01-02T03:05:00.000Z',
      due: 1767323700000,
      failures: 0,
      trouble: null,
      kept: 1,
      seen: [4229570798337812],
      waiting: [],
    });
  },
  versionThree,
  (database) => {
    versionThree(database);
    database.createObjectStore('imported');
  },
  versionFive,
];

function versionOne(database: IDBDatabase): void {
  for (const name of ['directories', 'facts', 'texts', 'removed', 'state']) database.createObjectStore(name);
  const segments = database.createObjectStore('segments', { autoIncrement: true });
  database.createObjectStore('comparisons', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
  const put = (store: string, value: unknown, key: unknown) => void segments.transaction.objectStore(store).put(value, key as IDBValidKey);
  put('state', { revision: 1, next: 2, count: 1, bundle: { version: '1', uris: ['urn:test:frozen', 'urn:test:gone'] } }, 'library');
  put(
    'directories',
    { numbers: Uint32Array.of(1), uris: Float64Array.of(4229570798337812), contents: Float64Array.of(754785485703253) },
    1,
  );
  put(
    'facts',
    bytes(
      'PY47CsMwEAWvEl4tg2OSZrsUOUAgkMK4kNHaFqxlI2nJj9w9KOB0700xTPtG0LnnCNobaPQgaAyUOWUa4vLiAINFs3AG4cop724+Mgz6p/jACdTi5Ozuol4EncGqvfg0sQOhqZu6qo9VfYCBrs7mgoOKGExsXTFsX6Nsc+QQ/1xsGNWODMIvZmJx50fmUILu0yIlxvG8gAYriT/dFw==',
    ),
    1,
  );
  put(
    'texts',
    {
      numbers: Uint32Array.of(1),
      lengths: Uint32Array.of(194),
      traces: Uint8Array.of(0),
      packed: bytes(
        'Nc7RCcMwDEXR/0zxBgjB0K7Rn5IFFFtJRFypSA6m25cUOsC9nHln7OSLnY5sp2apsBUzx4v8QK4WXNB2htWCKmsT3bC4lI1hiodpoQ9obexg3USZPbDaqQXZKR8BUbRu11ZaINNSOaZhePKbxANdakWjg6GijM58BOjKLRpu9zSmlJDdusb4o/yhQVKmLw==',
      ),
    },
    1,
  );
  const nothing = { traces: 0, postings: 0, bucketBits: 0, entryBits: 1, buckets: new Uint32Array(2), packed: new Uint32Array(1) };
  segments.put({ format: 0, numbers: Uint32Array.of(1), ...nothing });
}

/** One block of all, with an entry whose place another has taken. */
function versionFive(database: IDBDatabase): void {
  versionThree(database);
  const { transaction } = database.createObjectStore('imported');
  database.createObjectStore('replaced').put(Uint32Array.of(2), 9);
  const block = {
    directories: {
      runs: Uint32Array.of(1, 4),
      hashes: Uint32Array.of(
        1405202796,
        2996040444,
        2871163603,
        3249630360,
        1408433235,
        4124102372,
        2722263,
        667028846,
        3317662031,
        1813463682,
        4233347505,
        3695395826,
        1811799162,
        0,
      ),
    },
    facts: bytes(
      'jVLbSgMxEP2VZZ6nkC5Wbd4q+AFCQXDJQ7aZZgPZZMkFq+K/S6KWlpa2Ccwlc82c+QKXx54C8G6O9QqEgawC3kGiXQI8xwSCTCXmYcn2B2/WBIIPRhtXqvTZKUuAsJFTyqFIZpx8SAdPAsGS02koNe/n2M5bfGwLK6lyslS6gTXF1LyamuO6LBD6D2scReBdByslm5dsrAWBN2sCYcq9NXGgOrKWtWzGFjN2B3ibIhDypGSq8S5be2BdrNmSM8YZewO8YKuYSVX+Upp4CkZpajbWR1KAsHKNt4pCs3fCE59jXSBocoH+WzomBQ3pdJa6liMHeEz+duh5l8hVYN4HXyE+zwWCotED77bSRsITWtZNqUAxVqwgB8cTxcS3wX+Wor+zufasyFKZ8yV3gbDxyjhd2/ZBRRDfPw==',
    ),
    texts: bytes(
      '3dBBSsNAGAXgfRaiuNPNQ7clBHTpRgQ3ogXJBSYzv8lP40z4Z0Lt0gN4p+jGg3iGVHGmtLSgZxAP8Hjfe2V6RqOkcr1Au95qbjGiJP+oZIZ0igGuNWj5IbCtUQmbmhCvcOusUQvEE5Ct2RKJx/oGWpSeeSyRLjEiHkKrqiWfZ9k9dYrFI+4h7cOyJawu8In0grPzYlIUBbS4ufUTDL+U77z868AsuyYRpl1w/YEwZ01IHZotOb1i+EG5jqzH6j2/c5UzC6Qp1m+IRwj0FBAPoNBy3YTG9X43YVujfMCIqQhbfCEeo1NsAxkIGSzhO2Fb/8uXNg==',
    ),
  };
  for (const [name, value] of Object.entries(block)) {
    transaction.objectStore(name).clear();
    transaction.objectStore(name).put(value, 1);
  }
  transaction.objectStore('state').put({ revision: 9, next: 5, count: 1 }, 'library');
  const nothing = { traces: 0, postings: 0, bucketBits: 0, entryBits: 1, buckets: new Uint32Array(2), packed: new Uint32Array(3) };
  transaction.objectStore('segments').put({ format: 0, numbers: Uint32Array.of(1, 2, 3, 4), ...nothing }, 8);
}

function versionThree(database: IDBDatabase): void {
  const names = ['directories', 'facts', 'texts', 'removed', 'state', 'pieces', 'deleted', 'earlier', 'pins', 'bundles'];
  for (const name of names) database.createObjectStore(name);
  const segments = database.createObjectStore('segments', { autoIncrement: true });
  database.createObjectStore('comparisons', { autoIncrement: true }).createIndex('id', 'id', { unique: true });
  database.createObjectStore('subscriptions', { keyPath: 'address' });
  database.createObjectStore('imports', { keyPath: 'id' });
  const put = (store: string, value: unknown, key: unknown) => void segments.transaction.objectStore(store).put(value, key as IDBValidKey);
  put('state', { revision: 8, next: 4, count: 1 }, 'library');
  put(
    'directories',
    { numbers: Uint32Array.of(1), uris: Float64Array.of(4229570798337812), contents: Float64Array.of(4139578170715273) },
    1,
  );
  put(
    'directories',
    { numbers: Uint32Array.of(2), uris: Float64Array.of(4229570798337812), contents: Float64Array.of(4141932539279217) },
    2,
  );
  put(
    'directories',
    { numbers: Uint32Array.of(3), uris: Float64Array.of(1609687838093443), contents: Float64Array.of(404484188342795) },
    3,
  );
  put(
    'facts',
    bytes(
      'RZDNSkMxEEZf5TLrFGJpkWan4AMUBBchi1wzTQLTSckPrYrvLpOKzvY7nPlmvoDHecUKxj44BQkpgLHQ8dbBKfBdgseD/hunoNQcMwu2Dg6EAhJy7Engw84pGDVLPiqbjq2bUy2fyDATAmN5EIlpdEJZAa/Y+vKW65StH5QZGxhr4Sn45TgyETin4DJWyi3hLLnVW73R+43eTfEl+D6DX3lCH8Qj6HPNIeLyTqVhEDoiV/xnyXMcPk723lM+8XLryLPeNZX7nQHPBYw9eWrovn8A',
    ),
    1,
  );
  put(
    'facts',
    bytes(
      'XZDRSgMxEEV/ZZnnLcTFVZo3hX6AUBAMecg202xgmizJBKviv8ukoGBe7+HkJF+Q2mXBAtpMdoQVyYM2wHhlsCM4Bm3uHvfq99gRcokhJsFObuNWUEjCFHgVzfxgR2glCtBK0oyV9bnkT0zQFwJtUiMSVWNCuQOOWHl4jTfZ8kExYQVtDDx5N7y0SATWjrC1hWJdsVdOalI7Ne/UfRdv3vG/YT6qvVZKK/UG/XnOi1mY5xJ9wOFEuaKXMWAq+JdGLoXmQmdv5fI5hytj6sHva6Ye6/GSQZuzo4r2+wc=',
    ),
    2,
  );
  put(
    'facts',
    bytes(
      'RZBBSgQxEEWv0tQ6A+2o6GSn4AEEwUXIIm2+SaA63SQVHBHvLomDZvsfrx75otzWBYW0ubaKItiTNiQ4C1lFTkibq7vT/Pesoq2kkHLH0rpvZYCMHCSSNqd7q6iV1OdWshZU0R4MgacxMWmTG3M3NWH0E/SCKtNrKujM8skpo5I2hh68m55bYiZrFe1t4VQjRuRxPs6H+fYw3wzx7p2M4SKPcL57OvpYkg+Y3nirvxkBueCfZZdDc2GwyHT5iaezII+8j7jxSPNYN9Lm3XGF/f4B',
    ),
    3,
  );
  put(
    'texts',
    bytes(
      'Nc7RCcMwDEXR/0zxBgjB0K7Rn5IFFFtJRFypSA6m25cUOsC9nHln7OSLnY5sp2apsBUzx4v8QK4WXNB2htWCKmsT3bC4lI1hiodpoQ9obexg3USZPbDaqQXZKR8BUbRu11ZaINNSOaZhePKbxANdakWjg6GijM58BOjKLRpu9zSmlJDdusb4o/yhQVKmLw==',
    ),
    1,
  );
  put(
    'texts',
    bytes(
      'NY/BbcNADAT/qmILMAQBSQ355RO4AepuJRG6kAZ5guDuAxlxATM7e9+ITWL2I1D8sKINvuDO/JXYUZonK/pGeKtounS1FXNoXQk3fLtVeUKWzgBtVSMjsfhhFSWk7Ak19NMvrfZEkbkxx2H44UM0Eqe2hi47YWrESe4JuXDPjo/P6TZNE0r4aXl7pbxDU7SOw/DFCOW/KI5rTQshhu26dVjX9uLe2Q9aQlZRG/8A',
    ),
    2,
  );
  put('texts', bytes('FcjRDYAwCAXAVd4EjqIzoMWWRMGU16jbG+/z5lijvDjlxW5ewGYJ6kPIGoMQHFYbW4xUhINNsYUkETuW3u0vIW5JXGJOLehaYI68unmdPg=='), 3);
  put('deleted', 1790000000000, 3);
  put('earlier', 4229570798337812, 1);
  put('pins', 1790000000000, 'urn:test:frozen');
  put('bundles', { version: '1', status: 'whole', keys: Float64Array.of(4229570798337812) }, 'demonstration');
  const nothing = { traces: 0, postings: 0, bucketBits: 0, entryBits: 1, buckets: new Uint32Array(2) };
  const long = [{ name: 'packed', length: 3, pieces: 2 }];
  segments.put({ format: 0, numbers: Uint32Array.of(1, 2, 3), ...nothing, packed: new Uint32Array(), long }, 8);
  put('pieces', Uint32Array.of(0, 0), [8, 'packed', 0]);
  put('pieces', Uint32Array.of(0), [8, 'packed', 1]);
}

/** Puts the database of a version where the library will look for it. */
export function makeFrozen(version: number): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open('wireprint', version);
    request.onupgradeneeded = () => frozen[version - 1]!(request.result);
    request.onsuccess = () => resolve(request.result.close());
  });
}
