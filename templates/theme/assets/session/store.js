/* What is kept on this phone: a database of the browser, in which a set is on the disk before the screen says so. */

const STORES = ["sessions", "settings", "notes"];

/** @param {IDBRequest<T>} request @returns {Promise<T>} @template T */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The database of the guide at an address. @param {string} root @returns {Promise<Store>} */
export async function open(root) {
  const request = indexedDB.open(`guide:${root}`, 1);
  request.onupgradeneeded = () => {
    for (const name of STORES) request.result.createObjectStore(name);
  };
  const database = await answer(request);
  database.onversionchange = () => database.close(); // a newer page may change it
  return new Store(database);
}

export class Store {
  /** @param {IDBDatabase} database */
  constructor(database) {
    this.database = database;
  }

  /** Keep a value, and answer once it is on the disk. @param {string} store @param {string} key @param {unknown} value */
  put(store, key, value) {
    return this.write(store, (its) => its.put(value, key));
  }

  /** @param {string} store @param {string} key */
  remove(store, key) {
    return this.write(store, (its) => its.delete(key));
  }

  /** @param {string} store @param {(store: IDBObjectStore) => void} change @returns {Promise<void>} */
  write(store, change) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(store, "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error("not kept"));
      change(transaction.objectStore(store));
    });
  }

  /** @param {string} store @param {string} key @returns {Promise<any>} */
  get(store, key) {
    return answer(this.database.transaction(store).objectStore(store).get(key));
  }

  /** All values of a store, by key. @param {string} store @returns {Promise<Map<string, any>>} */
  async all(store) {
    const its = this.database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([answer(its.getAllKeys()), answer(its.getAll())]);
    return new Map(keys.map((key, place) => [String(key), values[place]]));
  }
}
