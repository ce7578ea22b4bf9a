/** What no page may do, whatever it is: leave, open windows, ask for permissions, reach the network. */
import { app, type Session, type WebContents, type WebPreferences } from 'electron';

/** Parts of Chromium that would talk to somebody by themselves. */
const talkativeFeatures = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'SpareRendererForSitePerProcess',
  'Translate',
];

const quietSwitches = [
  'disable-background-networking',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
  'no-proxy-server',
];

/** Before the app is ready: sandbox for every page, and no word to any network. */
export function hardenApp(): void {
  // As root Chromium's own sandbox cannot run, and whoever starts it so says `--no-sandbox`.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of quietSwitches) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('disable-features', talkativeFeatures.join(','));
  // Nothing is fetched from any network, so there is nothing that a process of its own would have to keep away.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // No name is ever looked up, so nothing that slips through finds a way.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => confine(contents));
  app.on('login', (event) => event.preventDefault());
  app.on('select-client-certificate', (event) => event.preventDefault());
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event) => event.preventDefault());
}

/** The only addresses that any page of ours, or the developer tools on it, ever asks for. */
function isOurs(url: string): boolean {
  return url.startsWith('app://rung/') || url.startsWith('data:image/') || url.startsWith('devtools://');
}

/** Once the app is ready. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOurs(details.url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** What every page of ours runs with. @param preload absolute path of the built preload */
export function pagePreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableBlinkFeatures: 'Auxclick',
    enableWebSQL: false,
    // Outside macOS, whose own checker needs nothing, words would be checked by a dictionary from the network.
    spellcheck: process.platform === 'darwin',
  };
}
