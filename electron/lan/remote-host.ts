import { Agent, request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import { carryParams, framed, framedType, replyCarried, unframed } from '../../shared/contract';
import type { Push, RefusalCode, Reply } from '../../shared/contract';
import type { Instant } from '../../shared/domain';
import { cookieNames } from './gate';

/** By what a device is known at a host, and the host by the device. */
export interface Membership {
  readonly origin: string;
  /** SHA-256 of the host's certificate, in pairs of hexadecimal digits. */
  readonly fingerprint: string;
  readonly token: string;
}

const mostWaitMs = 10_000;
const wordEveryMs = 5_000;
const backWithinMs = 3_000;
/** The largest answer that is taken: a record of 100,000 people is some hundred megabytes. */
const mostAnswerBytes = 512 << 20;

function refused(code: RefusalCode): Reply<never> {
  return { ok: false, refusal: { code, params: {} } };
}

class OtherCertificate extends Error {}

/** Connections to a host of one certificate: nothing is sent, not even a head, before it has shown that it is the one. */
class PinnedAgent extends Agent {
  constructor(private readonly fingerprint: string | null) {
    super({ keepAlive: true });
  }

  override createConnection(
    options: Parameters<Agent['createConnection']>[0],
    done: NonNullable<Parameters<Agent['createConnection']>[1]>,
  ): undefined {
    // The host made its certificate itself: what counts is that it is the very one.
    const socket = connect({ ...(options as object), rejectUnauthorized: false });
    let isAnswered = false;
    const answer = (error: Error | null) => {
      if (isAnswered) return;
      isAnswered = true;
      if (error === null) done(null, socket);
      else {
        socket.destroy();
        done(error, socket);
      }
    };
    socket.once('error', answer);
    socket.once('secureConnect', () => {
      const isOther = this.fingerprint !== null && fingerprintOf(socket) !== this.fingerprint;
      answer(isOther ? new OtherCertificate() : null);
    });
    return undefined;
  }
}

function fingerprintOf(socket: TLSSocket): string {
  return socket.getPeerCertificate().fingerprint256;
}

interface Asked {
  readonly origin: string;
  readonly path: string;
  readonly agent: Agent;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  readonly waitMs?: number;
}

function send({ origin, path, agent, method = 'GET', headers = {}, body, waitMs }: Asked): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { agent, method, headers, ...(waitMs === undefined ? {} : { timeout: waitMs }) };
    const sent = request(new URL(path, origin), options, resolve);
    sent.on('timeout', () => sent.destroy(new Error('nothing was heard')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** @throws where the answer breaks off, or is larger than any that a host gives. */
async function bodyOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > mostAnswerBytes) throw new Error('an answer without an end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Looks who answers at an address: the fingerprint of its certificate, before anything is told to it. */
export async function lookAt(origin: string): Promise<Reply<{ fingerprint: string; version: string }>> {
  const agent = new PinnedAgent(null);
  try {
    const response = await send({ origin, path: '/api/me', agent, waitMs: mostWaitMs });
    const fingerprint = fingerprintOf(response.socket as TLSSocket);
    const said = JSON.parse((await bodyOf(response)).toString()) as { role?: unknown; version?: unknown };
    return said.role === null && typeof said.version === 'string'
      ? { ok: true, value: { fingerprint, version: said.version } }
      : refused('joining.noHost');
  } catch {
    return refused('joining.noHost');
  } finally {
    agent.destroy();
  }
}

const whyNot: Readonly<Record<number, RefusalCode>> = { 403: 'joining.codeWrong', 429: 'joining.wait' };

/** Trades a code for a membership, at the host of this fingerprint and no other. */
export async function joinHost(origin: string, fingerprint: string, code: string): Promise<Reply<Membership>> {
  const agent = new PinnedAgent(fingerprint);
  try {
    const path = `/masuk/${encodeURIComponent(code)}`;
    const response = await send({ origin, path, agent, waitMs: mostWaitMs });
    await bodyOf(response);
    const token = (response.headers['set-cookie'] ?? [])
      .map((one) => new RegExp(`^${cookieNames.secure}=([^;]+)`).exec(one)?.[1])
      .find((one) => one !== undefined);
    if (response.statusCode === 302 && token !== undefined) return { ok: true, value: { origin, fingerprint, token } };
    return refused(whyNot[response.statusCode ?? 0] ?? 'joining.noHost');
  } catch (error) {
    return refused(error instanceof OtherCertificate ? 'joining.otherHost' : 'joining.noHost');
  } finally {
    agent.destroy();
  }
}

/** A host on another computer, asked over TLS by its one certificate, as the host of this computer is asked. */
export class RemoteHost {
  private readonly agent: PinnedAgent;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    private readonly membership: Membership,
    /** The host does not know this device any more. */
    private readonly sentAway: () => void,
    private readonly now: () => Instant,
  ) {
    this.agent = new PinnedAgent(membership.fingerprint);
    this.headers = { cookie: `${cookieNames.secure}=${membership.token}` };
  }

  private send(asked: Omit<Asked, 'origin' | 'agent'>): Promise<IncomingMessage> {
    const { origin } = this.membership;
    return send({ ...asked, origin, agent: this.agent, headers: { ...this.headers, ...asked.headers } });
  }

  /** Never rejects: a host that does not answer is a refusal. */
  async call(method: string, params: unknown): Promise<Reply> {
    try {
      const { text, bytes } = carryParams(params);
      const response = await this.send({
        path: `/api/call/${encodeURIComponent(method)}`,
        method: 'POST',
        headers: { 'content-type': bytes === null ? 'application/json' : framedType },
        body: bytes === null ? text : framed(Buffer.from(text), bytes),
      });
      const body = await bodyOf(response);
      if (response.statusCode === 401) this.sentAway();
      if (response.headers['content-type'] !== framedType) return replyCarried({ text: body.toString(), bytes: null });
      const answer = unframed(body);
      return replyCarried({ text: Buffer.from(answer.text).toString(), bytes: answer.bytes });
    } catch {
      return refused('contract.unreachable');
    }
  }

  /** What the host tells, and whether it is heard; it is looked for again for as long as somebody listens. */
  subscribe(push: (message: Push) => void): () => void {
    let isOver = false;
    let stream: IncomingMessage | null = null;
    let timer: NodeJS.Timeout | undefined;
    const tell = (isConnected: boolean) => {
      if (!isOver) push({ kind: 'connection', isConnected, sentAt: this.now() });
    };
    const comeBack = () => {
      stream?.destroy();
      stream = null;
      clearTimeout(timer);
      if (isOver) return;
      tell(false);
      timer = setTimeout(() => void listen(), backWithinMs * (0.2 + 0.8 * Math.random()));
    };
    const listen = async () => {
      try {
        const response = await this.send({ path: '/api/push', headers: { accept: 'text/event-stream' } });
        if (response.statusCode === 401) this.sentAway();
        if (response.statusCode !== 200) throw new Error('refused');
        stream = response;
        tell(true);
        // The agent keeps this connection: whatever ends it is heard here.
        void read(response, (message) => {
          if (!isOver) push(message);
        }).then(comeBack, comeBack);
      } catch {
        comeBack();
      }
    };
    /** Says that this device is there; a cable that was pulled ends no connection. */
    const word = async () => {
      const began = performance.now();
      try {
        const response = await this.send({ path: `/api/me?ms=${String(Math.round(took))}`, waitMs: mostWaitMs });
        await bodyOf(response);
        took = performance.now() - began;
        if (response.statusCode === 401) this.sentAway();
      } catch {
        comeBack();
      }
    };
    let took = 0;
    const words = setInterval(() => {
      if (stream !== null) void word();
    }, wordEveryMs);
    void listen();
    return () => {
      isOver = true;
      clearInterval(words);
      clearTimeout(timer);
      stream?.destroy();
    };
  }

  /** Tells the host that this device leaves, as far as it can be told, and lets go of it. */
  async leave(): Promise<void> {
    await this.send({ path: '/keluar', method: 'POST', waitMs: mostWaitMs }).then(bodyOf, () => undefined);
    this.close();
  }

  close(): void {
    this.agent.destroy();
  }
}

/** Reads server-sent events until they end. @throws where the connection breaks. */
async function read(response: IncomingMessage, hear: (message: Push) => void): Promise<void> {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response as AsyncIterable<string>) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) if (event.startsWith('data: {')) hear(JSON.parse(event.slice(6)) as Push);
  }
}
