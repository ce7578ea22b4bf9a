/** The keyring of the system, as far as keys are kept in it. */

/** What Electron's `safeStorage` does; injected, since the command line has none and a test brings its own. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  /** @throws where another computer or another user encrypted it */
  decryptString(encrypted: Buffer): string;
}

interface ElectronStorage extends SafeStorage {
  getSelectedStorageBackend?(): string;
}

/**
 * Electron's own, to be called once the app is ready. On Linux without a keyring it can be made to encrypt with a
 * password that stands in its source; that protects nothing, so it counts as not available.
 */
export function keyringOf(storage: ElectronStorage): SafeStorage {
  const isReal = () => storage.getSelectedStorageBackend?.() !== 'basic_text';
  return {
    isEncryptionAvailable: () =>
      storage.isEncryptionAvailable() && (process.platform !== 'linux' || isReal()),
    encryptString: (text) => storage.encryptString(text),
    decryptString: (encrypted) => storage.decryptString(encrypted),
  };
}
