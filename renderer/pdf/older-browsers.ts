/*
 * What the PDF reader takes for granted and Chromium 114 does not have yet; its build for older browsers brings the rest itself.
 */

interface Resolvers<Value> {
  promise: Promise<Value>;
  resolve: (value: Value | PromiseLike<Value>) => void;
  reject: (reason?: unknown) => void;
}

if (!('withResolvers' in Promise)) {
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value<Value>(): Resolvers<Value> {
      const parts: Partial<Resolvers<Value>> = {};
      const promise = new Promise<Value>((resolve, reject) => {
        parts.resolve = resolve;
        parts.reject = reject;
      });
      return Object.assign(parts, { promise }) as Resolvers<Value>;
    },
  });
}

export {};
