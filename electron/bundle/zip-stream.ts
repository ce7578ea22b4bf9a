/** The bytes of a zip file that always come out the same for the same content. */
import { createHash } from 'node:crypto';
import { PassThrough, pipeline } from 'node:stream';
import { ZipFile } from 'yazl';
import { PlanError } from '../plan-error';
import { streamOf, type MeasuredEntry } from './measured-entry';

/**
 * No owner: a plain file for its user alone. Unless one is said, the date is the first that a zip file can say.
 * @param modified milliseconds since 1970
 */
function plain(modified: number | undefined) {
  // Made anew each time: it is written as the hours and minutes of wherever this computer is now.
  const mtime = modified === undefined ? new Date(1980, 0, 1) : new Date(modified);
  return { mtime, forceDosTimestamp: true, mode: 0o100600 };
}

function changed({ source, name }: MeasuredEntry): PlanError {
  const what = 'path' in source ? source.path : name;
  return new PlanError('disk', `${what} was changed by another program while it was saved: try again.`);
}

/** Lets the content through once more, and refuses it at its end where it is not what was measured before. */
function checking(entry: MeasuredEntry, read: (bytes: number) => void): PassThrough {
  const hash = createHash('sha256');
  return new PassThrough({
    transform: (chunk: Uint8Array, _encoding, done) => {
      hash.update(chunk);
      try {
        read(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    flush: (done) => done(hash.digest('hex') === entry.sha256 ? null : changed(entry)),
  });
}

/**
 * @param entries in the order in which they are to lie in the file
 * @param read told the length of each piece that went in; ends the work by throwing
 * @returns the file's pieces; ends with the error of what could not be read
 */
export function zipStream(
  entries: readonly MeasuredEntry[],
  read: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile();
  const out = new PassThrough();
  // yazl itself would wait for ever for a stream that failed.
  const fail = (error: Error) => void out.destroy(error);
  zip.on('error', fail);
  for (const entry of entries) {
    zip.addReadStreamLazy(entry.name, { ...plain(entry.modified), compress: entry.isPacked }, (take) => {
      const content = checking(entry, read);
      const end = () => void content.destroy();
      pipeline(streamOf(entry.source), content, (error) => {
        out.off('close', end);
        if (error instanceof Error) fail(error);
      });
      // Where nobody wants the rest, the file being read is closed too.
      out.once('close', end);
      take(null, content);
    });
  }
  zip.end();
  return zip.outputStream.pipe(out);
}
