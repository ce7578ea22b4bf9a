import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('rung', {});
