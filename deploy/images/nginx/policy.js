// The Content-Security-Policy of the pages, from what config.json names: the provider of sign-in, and services at other origins. Read by
// nginx (njs) when it starts, and by the tests of deploy/kubernetes.

const OWN = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** "https://id.example.com" of "https://id.example.com/auth"; nothing of a prefix like "/requests", which is at the pages' own origin. */
function originOf(address) {
  const found = /^(https?:\/\/[a-z0-9.-]+(?::\d+)?|https?:\/\/\[[0-9a-f:]+\](?::\d+)?)(?:\/|$)/i.exec(address);
  return found ? found[1].toLowerCase() : '';
}

function sources(addresses) {
  const origins = addresses.map((address) => originOf(address || '')).filter((origin) => origin !== '');
  return ["'self'"].concat(origins.filter((origin, index) => origins.indexOf(origin) === index)).join(' ');
}

/** The policy for pages with this config.json. */
function policyOf(config) {
  const identity = config.identity || {};
  const services = config.services || {};
  const asked = [identity.issuer]
    .concat(identity.origins || [])
    .concat(['candidates', 'requests', 'scheduling', 'outcomes'].map((name) => services[name]));
  return OWN.concat([`connect-src ${sources(asked)}`, `img-src ${sources([services.candidates])}`]).join('; ');
}

function policy(request) {
  return policyOf(config); // nginx makes the file known by this name (js_preload_object)
}

export default { policy, policyOf };
