import { request as plainRequest } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { MethodName, ParamsOf, Push, Reply, ValueOf } from '../../shared/contract';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Of the certificate, where there is one. */
  readonly fingerprint: string | null;
}

/** A browser on another computer: what it sends, as a browser sends it, and the cookie that it keeps. */
export class Device {
  cookie = '';

  constructor(private readonly origin: string) {}

  /** Follows a link as a person does. */
  static async join(link: string): Promise<Device> {
    const { origin, pathname } = new URL(link);
    const device = new Device(origin);
    const { status, body } = await device.get(pathname);
    if (status !== 302) throw new Error(`${String(status)} ${body}`);
    return device;
  }

  async get(path: string): Promise<Answer> {
    const answer = await this.send('GET', path);
    const [set] = answer.headers['set-cookie'] ?? [];
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return answer;
  }

  async call<Name extends MethodName>(name: Name, params: ParamsOf<Name>): Promise<Reply<ValueOf<Name>>> {
    const { body } = await this.send('POST', `/api/call/${name}`, JSON.stringify(params));
    return JSON.parse(body) as Reply<ValueOf<Name>>;
  }

  post(path: string): Promise<Answer> {
    return this.send('POST', path, '');
  }

  /** Listens; `until` reads on to the first message for which it holds. */
  async listen(): Promise<Listening> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = this.request('GET', '/api/push', resolve);
      sent.on('error', reject);
      sent.end();
    });
    return new Listening(response);
  }

  private request(method: string, path: string, onAnswer: (response: IncomingMessage) => void) {
    const url = new URL(path, this.origin);
    const headers = { cookie: this.cookie, ...(method === 'POST' ? { 'content-type': 'application/json' } : {}) };
    return url.protocol === 'https:'
      ? secureRequest(url, { method, headers, rejectUnauthorized: false }, onAnswer)
      : plainRequest(url, { method, headers }, onAnswer);
  }

  private send(method: string, path: string, body?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = this.request(method, path, (response) => {
        const chunks: Buffer[] = [];
        const { socket } = response;
        const fingerprint =
          'getPeerCertificate' in socket ? (socket as TLSSocket).getPeerCertificate().fingerprint256 : null;
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
            fingerprint,
          });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

/** What a device hears. */
export class Listening {
  readonly heard: Push[] = [];
  private text = '';
  private wake: () => void = () => undefined;
  isOver = false;

  constructor(private readonly response: IncomingMessage) {
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => {
      this.text += chunk;
      const parts = this.text.split('\n\n');
      this.text = parts.pop() ?? '';
      for (const part of parts) if (part.startsWith('data: ')) this.heard.push(JSON.parse(part.slice(6)) as Push);
      this.wake();
    });
    response.on('error', () => undefined);
    response.on('close', () => {
      this.isOver = true;
      this.wake();
    });
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  /** @throws where the stream ends before. */
  async until<Kind extends Push['kind']>(
    kind: Kind,
    holds: (push: Extract<Push, { kind: Kind }>) => boolean = () => true,
  ) {
    for (;;) {
      const found = this.heard.find(
        (one): one is Extract<Push, { kind: Kind }> => one.kind === kind && holds(one as never),
      );
      if (found !== undefined) return found;
      if (this.isOver) throw new Error(`the stream ended without ${kind}`);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Resolves when the host has ended it. */
  async over(): Promise<void> {
    while (!this.isOver) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Reads no more, and stays connected. */
  pause(): void {
    this.response.pause();
  }

  end(): void {
    this.response.destroy();
  }
}
