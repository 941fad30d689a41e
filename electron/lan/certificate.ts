import 'reflect-metadata';
import { createPrivateKey, webcrypto, X509Certificate } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { replaceFile } from '../storage';
import type { FileSystem } from '../storage';

/** By what staff devices know the host, and its secret; both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** SHA-256 of the certificate in pairs of hexadecimal digits, as browsers show it. */
  readonly fingerprint: string;
}

/** The longest that browsers take. */
const livesDays = 825;
/** A certificate is made anew before its last days: an assembly must not end with it. */
const lastDays = 30;
const dayMs = 86_400_000;
const names = { cert: 'sertifikat.pem', key: 'kunci.pem' };
const ownSubject = 'CN=Palu';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

interface Kept {
  readonly certificate: Certificate | null;
  /** Whether a council laid it there itself: it is never written over. */
  readonly isForeign: boolean;
}

async function kept(fs: FileSystem, folder: string, now: number): Promise<Kept> {
  let cert = '';
  try {
    cert = Buffer.from(await fs.readFile(join(folder, names.cert))).toString();
    const key = Buffer.from(await fs.readFile(join(folder, names.key))).toString();
    const found = new X509Certificate(cert);
    const isForeign = found.subject !== ownSubject;
    const isGood = found.checkPrivateKey(createPrivateKey(key)) && Date.parse(found.validTo) - now >= lastDays * dayMs;
    return { certificate: isGood ? { cert, key, fingerprint: found.fingerprint256 } : null, isForeign };
  } catch {
    return { certificate: null, isForeign: cert !== '' && !cert.includes('BEGIN CERTIFICATE') };
  }
}

async function made(now: number): Promise<Certificate> {
  // The library is typed for browsers, whose Web Crypto this is.
  x509.cryptoProvider.set(
    webcrypto as unknown as NonNullable<Parameters<typeof x509.X509CertificateGenerator.createSelfSigned>[1]>,
  );
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: ownSubject,
    // A clock that is set right by a day makes it no certificate of the future.
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + (livesDays - 1) * dayMs),
    signingAlgorithm: { ...algorithm, hash: 'SHA-256' },
    keys: keys as unknown as x509.X509CertificateCreateSelfSignedParams['keys'],
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: 'palu.local' }]),
    ],
  });
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  const cert = certificate.toString('pem');
  return { cert, key, fingerprint: new X509Certificate(cert).fingerprint256 };
}

/**
 * The host's certificate: the one that lies in `folder` as `sertifikat.pem` and `kunci.pem` – a council may lay its own there –, else one
 * that is made and kept there now. It stays the same from day to day, so that devices that compared it once know the host again. Where it
 * cannot be kept, it holds until the program ends.
 */
export async function ownCertificate(fs: FileSystem, folder: string, now: number): Promise<Certificate> {
  const { certificate, isForeign } = await kept(fs, folder, now);
  if (certificate !== null) return certificate;
  const fresh = await made(now);
  if (isForeign) return fresh;
  try {
    await fs.makeFolder(folder);
    await replaceFile(fs, join(folder, names.key), Buffer.from(fresh.key));
    // Where a system knows of it: nobody but its owner reads the key.
    await chmod(join(folder, names.key), 0o600).catch(() => undefined);
    await replaceFile(fs, join(folder, names.cert), Buffer.from(fresh.cert));
  } catch {
    // It is made anew next time, and compared once more.
  }
  return fresh;
}
